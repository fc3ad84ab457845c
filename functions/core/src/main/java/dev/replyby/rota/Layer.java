package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Members who take turns, one at a time.
 *
 * @param turns in their order; at least one
 * @param zone on whose wall clock turns are handed over and members join and leave
 * @param rotation when turns are handed over; without it the first who is there stays on until
 *     leaving
 * @param during the hours that are worked; all hours without it
 * @param staffs whether being on duty here makes published hours open; not so for those who are
 *     only told when something goes wrong
 */
public record Layer(
    List<Turn> turns,
    ZoneId zone,
    Optional<Rotation> rotation,
    Optional<Calendar> during,
    boolean staffs) {
  /** The most turns in one cycle, weights included. */
  public static final int LONGEST_CYCLE = 10_000;

  public Layer {
    turns = List.copyOf(turns);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("a layer without members");
    }
    if (turns.stream().mapToInt(Turn::weight).sum() > LONGEST_CYCLE) {
      throw new IllegalArgumentException("more than " + LONGEST_CYCLE + " turns in a cycle");
    }
  }
}
