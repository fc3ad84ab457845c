package dev.replyby.rota;

import dev.replyby.time.Openings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The places of one layer's cycle, and when there is somebody to take them: both the entry and the
 * member must be there. All times are local seconds.
 *
 * <p>Not for sharing between threads.
 */
final class Seats {
  private final int[] cycle;
  private final String[] members;

  /** How many places each entry has. */
  private final int[] places;

  private final long[] starts;
  private final long[] ends;

  /** The places that are taken from one local second to before another. */
  private int[] taken = {};

  private long takenFrom = Openings.NEVER;
  private long takenUntil = Openings.NEVER;

  Seats(List<Turn> turns, Team team) {
    cycle = Cycle.of(turns);
    members = turns.stream().map(Turn::member).toArray(String[]::new);
    places = new int[members.length];
    for (int entry : cycle) {
      places[entry]++;
    }
    starts = new long[members.length];
    ends = new long[members.length];
    for (int i = 0; i < members.length; i++) {
      var stay = turns.get(i).stay();
      var member = team.member(members[i]).map(Member::stay);
      starts[i] =
          Math.max(stay.startsLocal(), member.map(Stay::startsLocal).orElse(Openings.NEVER));
      ends[i] = Math.min(stay.endsLocal(), member.map(Stay::endsLocal).orElse(Openings.NEVER));
    }
  }

  /** Who sits on that place. */
  String member(int seat) {
    return members[cycle[seat]];
  }

  /** When the one on that place leaves. */
  long leaves(int seat) {
    return ends[cycle[seat]];
  }

  /** The place after that one. */
  int after(int seat) {
    return seat + 1 == cycle.length ? 0 : seat + 1;
  }

  /** The first taken place from {@code seat} on, going round; empty when nobody is there. */
  OptionalInt firstTaken(int seat, long local) {
    var taken = taken(local);
    return taken.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(taken[indexFrom(seat, taken) % taken.length]);
  }

  /** The place that is next when {@code turns} turns have been taken from {@code seat} on. */
  int afterTurns(int seat, long turns, long local) {
    var taken = taken(local);
    if (taken.length == 0 || turns == 0) {
      return seat;
    }
    return after(taken[Math.floorMod(indexFrom(seat, taken) + turns - 1, taken.length)]);
  }

  /** When somebody joins or leaves in ({@code from}, {@code until}), ascending. */
  long[] changes(long from, long until) {
    return changes().filter(t -> from < t && t < until).sorted().distinct().toArray();
  }

  /** The first time after {@code local} at which somebody joins, or {@link Openings#NEVER}. */
  long joins(long local) {
    return Arrays.stream(starts).filter(t -> t > local).min().orElse(Openings.NEVER);
  }

  /** What part of the turns falls to each member who is there. */
  Map<String, Double> shares(long local) {
    var shares = new HashMap<String, Double>();
    int taken = taken(local).length;
    for (int entry = 0; entry < members.length; entry++) {
      if (isThere(entry, local)) {
        shares.merge(members[entry], (double) places[entry] / taken, Double::sum);
      }
    }
    return shares;
  }

  /** The places that are taken, ascending; looked up anew when somebody has joined or left. */
  private int[] taken(long local) {
    if (local < takenFrom || local >= takenUntil) {
      takenFrom = changes().filter(t -> t <= local).max().orElse(Openings.NEVER_BEFORE);
      takenUntil = changes().filter(t -> t > local).min().orElse(Openings.NEVER);
      taken =
          IntStream.range(0, cycle.length).filter(seat -> isThere(cycle[seat], local)).toArray();
    }
    return taken;
  }

  /** The index of the first of these places from {@code seat} on; past them all when none is. */
  private static int indexFrom(int seat, int[] taken) {
    int found = Arrays.binarySearch(taken, seat);
    return found < 0 ? -found - 1 : found;
  }

  private LongStream changes() {
    return LongStream.concat(Arrays.stream(starts), Arrays.stream(ends));
  }

  private boolean isThere(int entry, long local) {
    return starts[entry] <= local && local < ends[entry];
  }
}
