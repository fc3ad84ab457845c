package dev.replyby.rota;

import java.util.OptionalInt;

/**
 * Whose turn it is, turn after turn. Going round the table: each turn that holds worked time goes
 * to the next one who is there, and moves on; a turn without worked time moves nothing.
 */
final class Cursor {
  private final Handoffs handoffs;
  private final Seats seats;
  private final WorkedTurns worked;
  private long turn;
  private int next;

  /** At turn {@code turn}, reached by counting, not by going through the turns before it. */
  Cursor(Handoffs handoffs, Seats seats, WorkedTurns worked, long turn) {
    this.handoffs = handoffs;
    this.seats = seats;
    this.worked = worked;
    long from = 0;
    for (long change : seats.changes(handoffs.local(0), handoffs.local(turn))) {
      long until = handoffs.firstFrom(change);
      pass(from, until);
      from = until;
    }
    pass(from, turn);
    this.turn = turn;
  }

  /** The number of this turn. */
  long turn() {
    return turn;
  }

  /** The place of the one whose turn it is; empty when nobody is there at the handoff. */
  OptionalInt seat() {
    return seats.firstTaken(next, handoffs.local(turn));
  }

  /** The place from which on a turn that falls free is taken. */
  int next() {
    return next;
  }

  /** Goes on to the next turn. */
  void advance() {
    if (worked.isWorked(turn)) {
      seat().ifPresent(seat -> next = seats.after(seat));
    }
    turn++;
  }

  /** Passes turns during which nobody joins or leaves. */
  private void pass(long from, long until) {
    if (from < until) {
      next = seats.afterTurns(next, worked.between(from, until), handoffs.local(from));
    }
  }
}
