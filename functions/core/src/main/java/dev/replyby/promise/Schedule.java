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
 * A calendar, who staffs it, and a live status, compiled for a window of time.
 *
 * @param calendar where the openings come from
 * @param staffing which of them count
 * @param status what was laid over them
 * @param first the first epoch second that may be asked about
 * @param last the last one
 * @param from first local date of the window
 * @param until first local date after it
 * @param clock the zone's wall clock over the window
 * @param away when the status says away, open or not
 * @param open open time with the status laid over it
 */
public record Schedule(
    Calendar calendar,
    Staffing staffing,
    LiveStatus status,
    long first,
    long last,
    LocalDate from,
    LocalDate until,
    LocalClock clock,
    Openings away,
    Openings open) {
  /** How far ahead an opening or a promise is looked for. */
  public static final Duration HORIZON = Duration.ofDays(400);

  /** A day for the tail of an evening, and one more for any offset. */
  private static final int MARGIN_DAYS = 2;

  /** What opens on a date may end on the next one, and over a change of the clock the day after. */
  private static final int TAIL_DAYS = 2;

  private static final long SECONDS_PER_DAY = 86_400;

  /**
   * Compiles what is needed to answer for every instant in [{@code first}, {@code last}], the
   * search horizon after {@code last} included.
   *
   * @param first epoch second
   * @param last epoch second
   */
  public static Schedule compile(
      Calendar calendar, Staffing staffing, LiveStatus status, long first, long last) {
    var from = dateAt(first, calendar.zone()).minusDays(MARGIN_DAYS);
    var until = dateAt(last + HORIZON.toSeconds(), calendar.zone()).plusDays(MARGIN_DAYS);
    var clock = LocalClock.compile(calendar.zone(), from, until);
    var open = status.over(staffing.within(calendar.openings(from, until)));
    return new Schedule(
        calendar, staffing, status, first, last, from, until, clock, status.away(), open);
  }

  /** The same, with published hours counted as staffed. */
  public static Schedule compile(Calendar calendar, LiveStatus status, long first, long last) {
    return compile(calendar, Staffing.ASSUMED, status, first, last);
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
    var open = new ArrayList<>(calendar.openingsByDate(from, until));
    open.replaceAll(staffing::within);
    var added = status.over(Openings.none());
    for (var stretch : away.union(added).toList()) {
      long first = clock.epochDayAt(stretch.start()) - from.toEpochDay() - TAIL_DAYS;
      // A date begins at its midnight, also when the clock then goes back to the evening before.
      long last = clock.epochDayAt(stretch.end()) + 1 - from.toEpochDay();
      for (int i = (int) Math.max(0, first); i <= Math.min(open.size() - 1L, last); i++) {
        open.set(i, open.get(i).except(away).union(added.intersect(wholeDay(i))));
      }
    }
    return open;
  }

  private Openings wholeDay(int index) {
    long midnight = (from.toEpochDay() + index) * SECONDS_PER_DAY;
    return Openings.between(clock.instantOf(midnight), clock.instantOf(midnight + SECONDS_PER_DAY));
  }

  /** Refuses an instant outside [{@code first}, {@code last}], for which too little is known. */
  void check(long t) {
    if (t < first || t > last) {
      throw new IllegalArgumentException(
          "compiled for " + first + ".." + last + ", asked about " + t);
    }
  }

  /** {@code s}, or {@link Openings#NEVER} where it is beyond the horizon of {@code t}. */
  static long withinHorizon(long t, long s) {
    return seenFrom(s) > t ? Openings.NEVER : s;
  }

  /** The first instant within whose horizon {@code s} is. */
  static long seenFrom(long s) {
    return s - HORIZON.toSeconds();
  }

  static LocalDate dateAt(long t, ZoneId zone) {
    return Instant.ofEpochSecond(t).atZone(zone).toLocalDate();
  }
}
