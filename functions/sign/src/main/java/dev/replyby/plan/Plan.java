package dev.replyby.plan;

import dev.replyby.calendar.Calendar;
import dev.replyby.evidence.Backing;
import dev.replyby.promise.Schedule;
import dev.replyby.rota.Crew;
import dev.replyby.rota.Live;
import dev.replyby.rota.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the public path needs of a site document, prepared when the document is written and renewed
 * daily.
 *
 * @param locale the language the company writes in, a BCP 47 tag
 * @param from first local date for which the calendars' holidays are resolved
 * @param until first local date after them
 * @param calendars by id; their holidays are a fixed set of dates
 * @param channels by id, in the document's order
 * @param staff whose hours are among the calendars
 */
public record Plan(
    String name,
    ZoneId zone,
    String locale,
    LocalDate from,
    LocalDate until,
    Map<String, Calendar> calendars,
    Map<String, PlannedChannel> channels,
    Staff staff) {
  /** How far ahead a sign says what it will say. */
  public static final long SIGN_HORIZON = 14 * 86_400L;

  public Plan {
    calendars = Collections.unmodifiableMap(new LinkedHashMap<>(calendars));
    channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
  }

  /** The same, with each channel's target as its evidence allows it to be promised. */
  public Plan on(Map<String, Backing> evidence) {
    var backed = new LinkedHashMap<>(channels);
    backed.replaceAll(
        (id, channel) -> Optional.ofNullable(evidence.get(id)).map(channel::on).orElse(channel));
    return new Plan(name, zone, locale, from, until, calendars, backed, staff);
  }

  /** The calendar of one of its channels. */
  public Calendar calendarOf(PlannedChannel channel) {
    return calendar(channel.calendar());
  }

  /** Its staff with their hours, and what they said. */
  public Crew crew(Live live) {
    return Crew.of(staff, this::calendar, live);
  }

  private Calendar calendar(String id) {
    var calendar = calendars.get(id);
    if (calendar == null) {
      throw new IllegalStateException("plan without the calendar " + id);
    }
    return calendar;
  }

  /** The earliest epoch second for which a sign can be made. */
  public long firstInstant() {
    return from.plusDays(3).atStartOfDay(zone).toEpochSecond();
  }

  /** The latest epoch second for which a sign can be made. */
  public long lastInstant() {
    long end = until.minusDays(3).atStartOfDay(zone).toEpochSecond();
    return end - Schedule.HORIZON.toSeconds() - SIGN_HORIZON;
  }

  /** Whether a sign for the epoch second {@code t} can be made. */
  public boolean covers(long t) {
    return firstInstant() <= t && t <= lastInstant();
  }

  /** The instants that it covers, for who asked about another. */
  public String reach() {
    var first = Instant.ofEpochSecond(firstInstant());
    return "an instant from " + first + " to " + Instant.ofEpochSecond(lastInstant());
  }

  /** The first date that a plan made at the epoch second {@code now} resolves: a year back. */
  public static LocalDate firstDate(long now, ZoneId zone) {
    return Instant.ofEpochSecond(now).atZone(zone).toLocalDate().minusDays(370);
  }

  /**
   * The end of what a plan made at {@code now} resolves: a year of signs, and all that they look
   * ahead.
   */
  public static LocalDate lastDate(long now, ZoneId zone) {
    return firstDate(now, zone).plusDays(2 * 370 + Schedule.HORIZON.toDays() + 14);
  }
}
