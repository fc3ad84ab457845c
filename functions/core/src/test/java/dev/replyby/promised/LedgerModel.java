package dev.replyby.promised;

import java.util.ArrayList;
import java.util.List;

/**
 * What a promise does, said once more and as simply as can be: all that was reported, in a list.
 */
final class LedgerModel {
  private static final long NEVER = Long.MAX_VALUE;

  /** What is to come of an event. */
  enum Result {
    CHANGED,
    SAME,
    REFUSED
  }

  private final long due;
  private final List<Long> replies = new ArrayList<>();
  private final List<Long> robots = new ArrayList<>();
  private final List<Long> delays = new ArrayList<>();
  private long withdrawnAt = NEVER;
  private boolean acknowledged;
  private boolean closed;
  private int exchanges = -1;
  private int stars;

  /**
   * @param due the promise; {@code Long.MAX_VALUE} for none
   */
  LedgerModel(long due) {
    this.due = due;
  }

  Standing standing(long now) {
    long reply = earliest(replies);
    if (withdrawnAt != NEVER && reply > withdrawnAt) {
      return Standing.WITHDRAWN;
    }
    if (due == NEVER) {
      return reply == NEVER ? Standing.OPEN : Standing.ANSWERED;
    }
    if (reply <= due) {
      return Standing.KEPT;
    }
    return reply == NEVER && now <= due ? Standing.OPEN : Standing.BROKEN;
  }

  Result report(long now, Event event) {
    return switch (event) {
      case Event.Replied(var at, var _, var automatic) -> reply(at, automatic ? robots : replies);
      case Event.Acknowledged _ -> acknowledge();
      case Event.Delayed(var replyBy, var _) -> delay(now, replyBy);
      case Event.Closed(var n) -> close(now, n.orElse(-1));
      case Event.Withdrawn _ -> withdraw(now);
      case Event.Rated(var given) -> rate(now, given);
    };
  }

  private boolean isOwed() {
    return replies.isEmpty() && !closed && withdrawnAt == NEVER;
  }

  private Result reply(long at, List<Long> known) {
    if (at < 0) {
      return Result.REFUSED;
    }
    boolean earlier = at < earliest(known);
    known.add(at);
    return earlier ? Result.CHANGED : Result.SAME;
  }

  private Result acknowledge() {
    if (acknowledged || !isOwed()) {
      return Result.SAME;
    }
    acknowledged = true;
    return Result.CHANGED;
  }

  private Result delay(long now, long replyBy) {
    if (delays.contains(replyBy)) {
      return Result.SAME;
    }
    long last = delays.isEmpty() ? due : delays.getLast();
    if (due == NEVER || !isOwed() || now >= last || replyBy <= last || delays.size() == 20) {
      return Result.REFUSED;
    }
    delays.add(replyBy);
    return Result.CHANGED;
  }

  private Result close(long now, int n) {
    if (!closed && standing(now) == Standing.OPEN) {
      return Result.REFUSED;
    }
    boolean more = !closed || n > exchanges;
    closed = true;
    exchanges = Math.max(exchanges, n);
    return more ? Result.CHANGED : Result.SAME;
  }

  private Result withdraw(long now) {
    if (withdrawnAt != NEVER) {
      return Result.SAME;
    }
    if (standing(now) != Standing.OPEN) {
      return Result.REFUSED;
    }
    withdrawnAt = now;
    return Result.CHANGED;
  }

  private Result rate(long now, int given) {
    if (stars > 0) {
      return stars == given ? Result.SAME : Result.REFUSED;
    }
    if (standing(now) == Standing.OPEN || standing(now) == Standing.WITHDRAWN) {
      return Result.REFUSED;
    }
    stars = given;
    return Result.CHANGED;
  }

  private static long earliest(List<Long> times) {
    return times.stream().mapToLong(t -> t).min().orElse(NEVER);
  }
}
