package dev.replyby.document;

import dev.replyby.escalation.WeeklyTime;
import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * When a site's weekly digest is told next. Publishing keeps it, and whoever tells moves it on.
 *
 * @param day on which it is told
 * @param at epoch second at which it is
 * @param told the last day on which it was, if it ever was
 */
public record DigestTurn(String site, LocalDate day, long at, Optional<LocalDate> told) {
  private static final String SITE = "site";
  private static final String DAY = "day";
  private static final String TOLD = "told";

  /**
   * After a document was published at the epoch second {@code now}. One that is due and not told
   * yet stays so; any other comes when the document now says, but never twice for one day.
   */
  static DigestTurn published(
      String site, Optional<DigestTurn> before, WeeklyTime time, ZoneId zone, long now) {
    return before
        .filter(turn -> turn.isDue(now))
        .orElseGet(() -> next(site, before.flatMap(DigestTurn::told), time, zone, now));
  }

  /** After it was told for {@code day}. */
  public DigestTurn after(LocalDate last, WeeklyTime time, ZoneId zone, long now) {
    return next(site, Optional.of(last), time, zone, now);
  }

  /**
   * The day for which it is to be told now: of those that nobody told, as after weeks, the last.
   */
  public LocalDate dayDue(WeeklyTime time, ZoneId zone, long now) {
    var latest = time.latest(now, zone);
    return latest.isAfter(day) ? latest : day;
  }

  /** Whether it is to be told by the epoch second {@code now}. */
  public boolean isDue(long now) {
    return at <= now;
  }

  private static DigestTurn next(
      String site, Optional<LocalDate> told, WeeklyTime time, ZoneId zone, long now) {
    var day = told.map(last -> time.next(last, now, zone)).orElseGet(() -> time.next(now, zone));
    return new DigestTurn(site, day, time.instant(day, zone), told);
  }

  /** Its place in the index. */
  String key() {
    return IndexKey.toTellOfWeek(site, at).sort();
  }

  Map<String, AttributeValue> item() {
    var attributes =
        Attributes.at(Key.digest(site))
            .put(SITE, site)
            .put(DAY, day.toString())
            .put(TOLD, told.map(LocalDate::toString));
    IndexKey.toTellOfWeek(site, at).attributes().forEach(attributes::put);
    return attributes.toMap();
  }

  static DigestTurn from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new DigestTurn(
        attributes.text(SITE),
        LocalDate.parse(attributes.text(DAY)),
        IndexKey.parse(attributes.text(Index.TELLING.sort())).at(),
        attributes.textIfAny(TOLD).map(LocalDate::parse));
  }
}
