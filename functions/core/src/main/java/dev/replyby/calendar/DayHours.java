package dev.replyby.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What opens on one day: any number of wall-clock stretches, ascending. They neither overlap nor
 * touch, but where together they would be longer than a day.
 */
public record DayHours(List<LocalHours> ranges) {
  /** Nothing opens. */
  public static final DayHours CLOSED = new DayHours(List.of());

  public DayHours {
    ranges = List.copyOf(ranges);
  }

  /** Merges overlapping, touching, unsorted or duplicate ranges. */
  public static DayHours of(Collection<LocalHours> ranges) {
    var merged = new ArrayList<LocalHours>();
    ranges.stream()
        .sorted(Comparator.comparingInt(LocalHours::opens))
        .forEach(next -> mergeInto(merged, next));
    return new DayHours(merged);
  }

  /** Two stretches that meet may together be longer than a day; the later one then stays apart. */
  private static void mergeInto(List<LocalHours> merged, LocalHours next) {
    if (merged.isEmpty() || merged.getLast().closes() < next.opens()) {
      merged.add(next);
      return;
    }
    var last = merged.removeLast();
    int closes = Math.max(last.closes(), next.closes());
    merged.add(new LocalHours(last.opens(), Math.min(closes, last.opens() + WallTime.DAY)));
    if (closes > last.opens() + WallTime.DAY) {
      merged.add(next);
    }
  }
}
