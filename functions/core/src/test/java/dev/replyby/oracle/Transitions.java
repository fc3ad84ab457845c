package dev.replyby.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the clocks of the world change, each kind of change once for each zone. */
final class Transitions {
  private static final Instant EARLIEST = Instant.parse("1840-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2031-01-01T00:00:00Z");
  private static final Instant RECENT = Instant.parse("2019-01-01T00:00:00Z");
  private static final Instant MODERN = Instant.parse("1969-01-01T00:00:00Z");

  /** One change of one zone's clock. */
  record Change(ZoneId zone, ZoneOffsetTransition transition) {
    long at() {
      return transition.toEpochSecond();
    }
  }

  private record Kind(Duration duration, LocalTime before, boolean repeatsMidnight) {}

  private Transitions() {}

  static List<Change> all() {
    var changes = new ArrayList<Change>();
    for (var id : new java.util.TreeSet<>(ZoneId.getAvailableZoneIds())) {
      collect(ZoneId.of(id), changes);
    }
    return changes;
  }

  private static void collect(ZoneId zone, List<Change> changes) {
    Set<Kind> seen = new HashSet<>();
    var next = zone.getRules().nextTransition(EARLIEST);
    while (next != null && next.getInstant().isBefore(LATEST)) {
      var before = next.getDateTimeBefore().toLocalTime();
      var kind = new Kind(next.getDuration(), before, repeatsMidnight(next));
      if (isOfInterest(next) && seen.add(kind)) {
        changes.add(new Change(zone, next));
      }
      next = zone.getRules().nextTransition(next.getInstant());
    }
  }

  /**
   * All of today's; of the last decades those not by an hour; and those over the date line ever,
   * and those that repeat a midnight.
   */
  private static boolean isOfInterest(ZoneOffsetTransition transition) {
    var size = transition.getDuration().abs();
    var instant = transition.getInstant();
    return !instant.isBefore(RECENT)
        || (!instant.isBefore(MODERN) && !size.equals(Duration.ofHours(1)))
        || size.compareTo(Duration.ofHours(20)) > 0
        || repeatsMidnight(transition);
  }

  /** Whether the clock passes a midnight, goes back, and passes it again. */
  private static boolean repeatsMidnight(ZoneOffsetTransition transition) {
    var before = transition.getDateTimeBefore();
    boolean goesBackOver =
        transition.getDateTimeAfter().toLocalDate().isBefore(before.toLocalDate());
    return goesBackOver && !before.toLocalTime().equals(LocalTime.MIDNIGHT);
  }
}
