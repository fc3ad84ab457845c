package dev.replyby.tzdata;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Every offset that a zone's clocks have had and are known to get, from 1800 to the end of 2110.
 */
record Timeline(Offset first, List<Change> changes) {
  static final int FIRST_YEAR = 1800;
  static final int LAST_YEAR = 2110;
  static final long START = startOf(FIRST_YEAR);
  static final long END = startOf(LAST_YEAR + 1);

  /**
   * Leaves out changes before 1800, at or after 2111, and those that change nothing; of several at
   * one instant the last counts.
   *
   * @param changes in the order of their instants
   */
  static Timeline of(Offset first, List<Change> changes) {
    Offset opening = first;
    var kept = new ArrayList<Change>();
    for (var change : changes) {
      if (change.at() < START) {
        opening = change.offset();
      } else if (change.at() < END) {
        add(kept, opening, change);
      }
    }
    return new Timeline(opening, List.copyOf(kept));
  }

  /** The same for {@code java.time}; after 2110 its clocks stay as they are at the end of it. */
  ZoneRules rules() {
    var standard = new ArrayList<ZoneOffsetTransition>();
    var wall = new ArrayList<ZoneOffsetTransition>(changes.size());
    var before = first;
    for (var change : changes) {
      var after = change.offset();
      add(standard, change.at(), before.standardOffset(), after.standardOffset());
      add(wall, change.at(), before.totalOffset(), after.totalOffset());
      before = after;
    }
    return ZoneRules.of(first.standardOffset(), first.totalOffset(), standard, wall, List.of());
  }

  private static void add(List<Change> kept, Offset opening, Change change) {
    if (!kept.isEmpty() && kept.getLast().at() == change.at()) {
      kept.removeLast();
    }
    var before = kept.isEmpty() ? opening : kept.getLast().offset();
    if (!before.equals(change.offset())) {
      kept.add(change);
    }
  }

  private static void add(
      List<ZoneOffsetTransition> transitions, long at, ZoneOffset before, ZoneOffset after) {
    if (!before.equals(after)) {
      var local = LocalDateTime.ofEpochSecond(at, 0, before);
      transitions.add(ZoneOffsetTransition.of(local, before, after));
    }
  }

  private static long startOf(int year) {
    return LocalDateTime.of(year, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
  }
}
