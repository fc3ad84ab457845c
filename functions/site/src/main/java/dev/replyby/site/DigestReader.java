package dev.replyby.site;

import dev.replyby.calendar.WallTime;
import dev.replyby.escalation.Contacts;
import dev.replyby.escalation.Digest;
import dev.replyby.escalation.Recipient;
import dev.replyby.escalation.Role;
import dev.replyby.escalation.WeeklyTime;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * Reads who is told once a week how it goes; by default the owners, on Monday at 9:00. Where no
 * member is told anywhere, the webhooks are the owners' own, and all of them are the default.
 */
final class DigestReader {
  private static final WallTime NINE = new WallTime(9 * 60);

  private final RecipientReader recipients;

  DigestReader(RecipientReader recipients) {
    this.recipients = recipients;
  }

  /** Empty where the document wants none. */
  Optional<Digest> read(Place place, Contacts contacts) {
    return place.exists() ? Optional.of(digest(place, contacts)) : Optional.empty();
  }

  private Digest digest(Place place, Contacts contacts) {
    var who = place.at("notify");
    return new Digest(
        WeeklyTime.of(day(place.at("on")), time(place.at("at")).minute()),
        who.exists() ? recipients.ofDigest(who) : usual(contacts));
  }

  private static List<Recipient> usual(Contacts contacts) {
    return contacts.areAnyTold() || contacts.webhooks().isEmpty()
        ? List.of(new Recipient.Holders(Role.OWNER))
        : contacts.webhooks().stream().<Recipient>map(Recipient.Hook::new).toList();
  }

  private static DayOfWeek day(Place place) {
    return place
        .text()
        .map(HoursReader.DAYS::indexOf)
        .filter(i -> i >= 0)
        .map(i -> DayOfWeek.of(i + 1))
        .orElse(DayOfWeek.MONDAY);
  }

  /** What is none is refused by the schema. */
  private static WallTime time(Place place) {
    return place.text().flatMap(WallTime::parse).orElse(NINE);
  }
}
