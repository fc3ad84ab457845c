package dev.replyby.site;

import dev.replyby.escalation.Contact;
import dev.replyby.escalation.Contacts;
import dev.replyby.escalation.Digest;
import dev.replyby.escalation.Moment;
import dev.replyby.escalation.Recipient;
import dev.replyby.escalation.Role;
import dev.replyby.escalation.Step;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads who is told what and when, and where. */
final class NotifyingReader {
  /** Anything smaller comes in the first second too. */
  private static final BigDecimal LEAST = new BigDecimal("1e-9");

  private final Findings findings;
  private final RecipientReader recipients;

  NotifyingReader(Ids ids, Findings findings) {
    this.findings = findings;
    this.recipients = new RecipientReader(ids, findings);
  }

  Notifying read(Place root) {
    var members = new LinkedHashMap<String, Contact>();
    root.at("members").fields().forEach(m -> members.put(m.name(), contact(m)));
    var webhooks = new LinkedHashMap<String, Webhook>();
    root.at("webhooks")
        .fields()
        .forEach(w -> webhook(w).ifPresent(read -> webhooks.put(w.name(), read)));
    var contacts = new Contacts(members, webhooks.keySet());
    var steps = root.at("escalation").entries().stream().map(this::step).toList();
    var ofSteps = DeadEnd.ofSteps(contacts);
    root.at("escalation").entries().forEach(step -> warnOfDeadEnds(step, ofSteps));
    var digest = new DigestReader(recipients).read(root.at("digest"), contacts);
    digest.ifPresent(d -> warnOfDeadEnds(root.at("digest"), d, DeadEnd.ofDigest(contacts)));
    return new Notifying(
        steps.stream().flatMap(Optional::stream).toList(), contacts, webhooks, digest);
  }

  private Contact contact(Place member) {
    var role = member.at("role").text().flatMap(Role::of);
    return new Contact(role, recipients.ofMember(member.at("notify")));
  }

  private Optional<Webhook> webhook(Place place) {
    boolean slack = place.at("format").text().filter("slack"::equals).isPresent();
    var format = slack ? Webhook.Format.SLACK : Webhook.Format.JSON;
    var url = new UrlReader(findings).called(place.at("url"));
    if (url.filter(u -> "http".equalsIgnoreCase(u.getScheme())).isPresent()) {
      findings.warning(place.at("url"), "only reaches a service that runs on the same machine");
    }
    return url.map(u -> new Webhook(u, format));
  }

  private Optional<Step> step(Place step) {
    long moments = Stream.of("after", "before", "when").filter(m -> step.at(m).exists()).count();
    if (moments != 1) {
      findings.mistake(
          step, "found " + moments + " of after, before and when; expected exactly one");
    }
    var who = recipients.ofEscalation(step.at("notify"));
    return moment(step).map(moment -> new Step(moment, who));
  }

  private Optional<Moment> moment(Place step) {
    if (step.at("before").exists()) {
      long seconds = new DurationReader(findings).upToLongest(step.at("before"));
      return Optional.of(new Moment.Before(seconds));
    }
    var share = step.at("after").node();
    return share.isNumber()
        ? Optional.of(new Moment.After(share.decimalValue().max(LEAST)))
        : step.at("when").text().map(_ -> new Moment.Broken());
  }

  /** What reaches nobody by name goes on to others; where there are none it is in vain. */
  private void warnOfDeadEnds(Place step, DeadEnd deadEnd) {
    for (var entry : step.at("notify").entries()) {
      recipients.of(entry).ifPresent(recipient -> warnOfDeadEnd(entry, recipient, deadEnd));
    }
  }

  /** Without a word about who is told there is a default, which may be in vain as well. */
  private void warnOfDeadEnds(Place place, Digest digest, DeadEnd deadEnd) {
    if (place.at("notify").exists()) {
      warnOfDeadEnds(place, deadEnd);
    } else {
      digest.recipients().forEach(recipient -> warnOfDeadEnd(place, recipient, deadEnd));
    }
  }

  private void warnOfDeadEnd(Place place, Recipient recipient, DeadEnd deadEnd) {
    deadEnd.at(recipient).ifPresent(detail -> findings.warning(place, detail));
  }
}
