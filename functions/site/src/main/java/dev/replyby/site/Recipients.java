package dev.replyby.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks who is told. */
final class Recipients {
  private static final List<String> ROLES = List.of("on-call", "lead", "owner");

  private final Set<String> webhooks = new LinkedHashSet<>();
  private final Set<String> all = new LinkedHashSet<>(ROLES);
  private final Findings findings;

  Recipients(Ids ids, Findings findings) {
    ids.webhooks().forEach(id -> webhooks.add("webhook:" + id));
    all.addAll(webhooks);
    all.addAll(ids.members());
    this.findings = findings;
  }

  /** A member is told by webhook. */
  void checkOfMember(Place list) {
    check(list, "a webhook of this document, such as \"webhook:ops\": ", webhooks);
  }

  /** A step of the escalation tells roles, members and webhooks. */
  void checkOfEscalation(Place list) {
    check(list, "a recipient: ", all);
  }

  private void check(Place list, String expected, Set<String> valid) {
    for (var entry : list.entries()) {
      entry
          .text()
          .filter(text -> !valid.contains(text))
          .ifPresent(text -> findings.unexpected(entry, expected + choices(text, valid)));
    }
  }

  private String choices(String text, Set<String> valid) {
    return findings.areMany() ? "…" : Findings.choices(text, valid);
  }
}
