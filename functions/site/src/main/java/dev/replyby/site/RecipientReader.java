package dev.replyby.site;

import dev.replyby.escalation.Destination;
import dev.replyby.escalation.Recipient;
import dev.replyby.escalation.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who is told, and where. */
final class RecipientReader {
  private static final String TOPIC = new Destination.Topic().word();
  private static final List<String> ON_DUTY = List.of("on-call", "next-layer");
  private static final List<String> ROLES = List.of("lead", "owner");

  private final Set<String> places = new LinkedHashSet<>();
  private final Set<String> all = new LinkedHashSet<>(ON_DUTY);
  private final Set<String> named = new LinkedHashSet<>(ROLES);
  private final Findings findings;

  RecipientReader(Ids ids, Findings findings) {
    ids.webhooks().forEach(id -> places.add(new Destination.Webhook(id).word()));
    named.addAll(places);
    places.add(TOPIC);
    named.addAll(ids.members());
    all.addAll(named);
    this.findings = findings;
  }

  /** A member is told by webhook, or through the operator's topic. */
  List<Destination> ofMember(Place list) {
    var expected = "a webhook of this document, such as \"webhook:ops\", or \"sns\": ";
    return list.entries().stream()
        .map(entry -> known(entry, expected, places).flatMap(Destination::of))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** A step of the escalation tells roles, members and webhooks. */
  List<Recipient> ofEscalation(Place list) {
    return recipients(list, all);
  }

  /** The weekly digest is about no channel, so that nobody is on duty for it. */
  List<Recipient> ofDigest(Place list) {
    return recipients(list, named);
  }

  private List<Recipient> recipients(Place list, Set<String> valid) {
    return list.entries().stream()
        .map(entry -> known(entry, "a recipient: ", valid).map(RecipientReader::recipient))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** The recipient there, without a word where there is none. */
  Optional<Recipient> of(Place entry) {
    return entry.text().filter(all::contains).map(RecipientReader::recipient);
  }

  private Optional<String> known(Place entry, String expected, Set<String> valid) {
    return entry
        .text()
        .flatMap(
            text ->
                valid.contains(text)
                    ? Optional.of(text)
                    : findings.unexpected(entry, expected + choices(text, valid)));
  }

  private static Recipient recipient(String word) {
    return switch (word) {
      case "on-call" -> new Recipient.OnCall();
      case "next-layer" -> new Recipient.NextLayer();
      default -> Role.of(word).<Recipient>map(Recipient.Holders::new).orElseGet(() -> named(word));
    };
  }

  private static Recipient named(String word) {
    return Destination.of(word)
        .filter(Destination.Webhook.class::isInstance)
        .<Recipient>map(place -> new Recipient.Hook(((Destination.Webhook) place).id()))
        .orElseGet(() -> new Recipient.Person(word));
  }

  private String choices(String text, Set<String> valid) {
    return findings.areMany() ? "…" : Findings.choices(text, valid);
  }
}
