package dev.replyby.site;

import java.util.stream.Stream;

/** Checks one step of the escalation, of which nothing is used yet. */
final class EscalationCheck {
  private final Recipients recipients;
  private final Findings findings;

  EscalationCheck(Ids ids, Findings findings) {
    this.recipients = new Recipients(ids, findings);
    this.findings = findings;
  }

  void check(Place step) {
    long moments = Stream.of("after", "before", "when").filter(m -> step.at(m).exists()).count();
    if (moments != 1) {
      findings.mistake(
          step, "found " + moments + " of after, before and when; expected exactly one");
    }
    if (step.at("before").exists()) {
      new DurationReader(findings).upToLongest(step.at("before"));
    }
    recipients.checkOfEscalation(step.at("notify"));
  }
}
