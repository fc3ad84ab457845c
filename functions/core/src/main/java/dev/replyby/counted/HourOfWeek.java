package dev.replyby.counted;

import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.ZoneId;

/** The hours of a week on a wall clock, Monday 00:00 to 01:00 first. */
public final class HourOfWeek {
  /** How many there are. */
  public static final int COUNT = 168;

  private static final long SECONDS = 3600;

  private HourOfWeek() {}

  /** From 0 to 167. An hour that the clock shows twice is one; one that it skips never comes. */
  public static int of(long t, ZoneId zone) {
    var local = Instant.ofEpochSecond(t).atZone(zone);
    return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
  }

  /** The seconds of {@code openings} in each of them. */
  public static long[] seconds(Openings openings, ZoneId zone) {
    var seconds = new long[COUNT];
    for (var opening : openings.toList()) {
      for (long t = opening.start(); t < opening.end(); ) {
        long next = Math.min(opening.end(), changesAfter(t, zone));
        seconds[of(t, zone)] += next - t;
        t = next;
      }
    }
    return seconds;
  }

  /** The next full hour on that clock, or the next change of it. */
  private static long changesAfter(long t, ZoneId zone) {
    var instant = Instant.ofEpochSecond(t);
    var rules = zone.getRules();
    long local = t + rules.getOffset(instant).getTotalSeconds();
    long hour = t + SECONDS - Math.floorMod(local, SECONDS);
    var change = rules.nextTransition(instant);
    return change == null ? hour : Math.min(hour, change.toEpochSecond());
  }
}
