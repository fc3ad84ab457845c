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
 * @param version of the document that was published with a digest last
 * @param day on which it is told
 * @param at epoch second at which it is
 * @param told the last day on which it was, if it ever was
 */
public record DigestTurn(
    String site, long version, LocalDate day, long at, Optional<LocalDate> told) {
  static final String VERSION = "version";

  private static final String SITE = "site";
  private static final String DAY = "day";
  private static final String TOLD = "told";

  /**
   * From one turn to the next.
   *
   * @param before as it is stored; empty where there is none
   */
  record Move(Optional<DigestTurn> before, DigestTurn after) {}

  /**
   * After a version of the document was published. One that is due and not told yet stays so; any
   * other comes when the document now says, but never twice for one day.
   */
  static DigestTurn published(
      String site, Version version, Optional<DigestTurn> before, WeeklyTime time, ZoneId zone) {
    long now = version.at();
    var told = before.flatMap(DigestTurn::told);
    var day = told.map(last -> time.next(last, now, zone)).orElseGet(() -> time.next(now, zone));
    var next = new DigestTurn(site, version.number(), day, time.instant(day, zone), told);
    return before
        .filter(turn -> turn.isDue(now))
        .map(due -> new DigestTurn(site, version.number(), due.day(), due.at(), told))
        .orElse(next);
  }

  /** After it was told for the day {@code last}. */
  public DigestTurn after(LocalDate last, WeeklyTime time, ZoneId zone, long now) {
    var next = time.next(last, now, zone);
    return new DigestTurn(site, version, next, time.instant(next, zone), Optional.of(last));
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

  /** Its place in the index. */
  String key() {
    return IndexKey.toTellOfWeek(site, at).sort();
  }

  Map<String, AttributeValue> item() {
    var attributes =
        Attributes.at(Key.digest(site))
            .put(SITE, site)
            .put(VERSION, version)
            .put(DAY, day.toString())
            .put(TOLD, told.map(LocalDate::toString));
    IndexKey.toTellOfWeek(site, at).attributes().forEach(attributes::put);
    return attributes.toMap();
  }

  static DigestTurn from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new DigestTurn(
        attributes.text(SITE),
        attributes.number(VERSION),
        LocalDate.parse(attributes.text(DAY)),
        IndexKey.parse(attributes.text(Index.TELLING.sort())).at(),
        attributes.textIfAny(TOLD).map(LocalDate::parse));
  }
}
