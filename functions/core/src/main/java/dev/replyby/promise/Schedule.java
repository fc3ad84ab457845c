package dev.replyby.promise;

import dev.replyby.calendar.Calendar;
import dev.replyby.time.LocalClock;
import dev.replyby.time.Openings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A calendar and a live status, compiled for a window of time.
 *
 * @param calendar where the openings come from
 * @param status what was laid over them
 * @param from first local date of the window
 * @param until first local date after it
 * @param away when the status says away, open or not
 * @param open open time with the status laid over it
 */
public record Schedule(
    Calendar calendar,
    LiveStatus status,
    LocalDate from,
    LocalDate until,
    Openings away,
    Openings open) {
  /** How far ahead an opening or a promise is looked for. */
  public static final Duration HORIZON = Duration.ofDays(400);

  /** A day for the tail of an evening, and one more for any offset. */
  private static final int MARGIN_DAYS = 2;

  /**
   * Compiles what is needed to answer for every instant in [{@code first}, {@code last}], the
   * search horizon after {@code last} included.
   *
   * @param first epoch second
   * @param last epoch second
   */
  public static Schedule compile(Calendar calendar, LiveStatus status, long first, long last) {
    var from = dateAt(first, calendar.zone()).minusDays(MARGIN_DAYS);
    var until = dateAt(last + HORIZON.toSeconds(), calendar.zone()).plusDays(MARGIN_DAYS);
    var open = status.over(calendar.openings(from, until));
    return new Schedule(calendar, status, from, until, status.away(), open);
  }

  /** What a visitor finds at the epoch second {@code t}. */
  public State stateAt(long t) {
    if (open.isOpen(t)) {
      return State.OPEN;
    }
    return away.isOpen(t) ? State.AWAY : State.CLOSED;
  }

  /**
   * The next opening within the horizon when not open at {@code t}; else {@link Openings#NEVER}.
   */
  public long opensAt(long t) {
    return open.isOpen(t) ? Openings.NEVER : withinHorizon(t, open.nextOpen(t));
  }

  /**
   * The end of the opening that {@code t} is in, within the horizon; else {@link Openings#NEVER}.
   */
  public long closesAt(long t) {
    return open.isOpen(t) ? withinHorizon(t, open.nextClose(t)) : Openings.NEVER;
  }

  /** What opens on each date of the window, with the status laid over it. */
  List<Openings> openByDate() {
    var published = calendar.openingsByDate(from, until);
    var clock = new LocalClock(calendar.zone());
    var open = new ArrayList<Openings>(published.size());
    for (int i = 0; i < published.size(); i++) {
      long midnight = (from.toEpochDay() + i) * 86_400;
      var day = Openings.between(clock.instantOf(midnight), clock.instantOf(midnight + 86_400));
      var added = status.over(Openings.none()).intersect(day);
      open.add(published.get(i).except(away).union(added));
    }
    return open;
  }

  static long withinHorizon(long t, long s) {
    return s - HORIZON.toSeconds() > t ? Openings.NEVER : s;
  }

  static LocalDate dateAt(long t, ZoneId zone) {
    return Instant.ofEpochSecond(t).atZone(zone).toLocalDate();
  }
}
