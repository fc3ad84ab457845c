package dev.replyby.promised;

import java.util.List;
import java.util.Optional;

/**
 * What has happened to a promise since it was given.
 *
 * @param reply the earliest by a human
 * @param automatic the earliest by a machine, which settles nothing
 * @param acknowledged who took charge of it first
 * @param delays in the order of their announcement, each to a later instant
 */
public record Course(
    Optional<Reply> reply,
    Optional<Reply> automatic,
    Optional<Deed> acknowledged,
    List<Delay> delays,
    Optional<Closing> closed,
    Optional<Withdrawal> withdrawn,
    Optional<Rating> rating) {
  /** Nothing yet. */
  public static final Course NONE =
      new Course(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Course {
    delays = List.copyOf(delays);
  }

  Course with(Reply human) {
    return new Course(
        Optional.of(human), automatic, acknowledged, delays, closed, withdrawn, rating);
  }

  Course withAutomatic(Reply machine) {
    return new Course(reply, Optional.of(machine), acknowledged, delays, closed, withdrawn, rating);
  }

  Course withAcknowledged(Deed deed) {
    return new Course(reply, automatic, Optional.of(deed), delays, closed, withdrawn, rating);
  }

  Course with(List<Delay> announced) {
    return new Course(reply, automatic, acknowledged, announced, closed, withdrawn, rating);
  }

  Course with(Closing closing) {
    return new Course(
        reply, automatic, acknowledged, delays, Optional.of(closing), withdrawn, rating);
  }

  Course with(Withdrawal withdrawal) {
    return new Course(
        reply, automatic, acknowledged, delays, closed, Optional.of(withdrawal), rating);
  }

  Course with(Rating rated) {
    return new Course(
        reply, automatic, acknowledged, delays, closed, withdrawn, Optional.of(rated));
  }
}
