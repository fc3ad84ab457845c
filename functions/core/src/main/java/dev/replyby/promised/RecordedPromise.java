package dev.replyby.promised;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One promise on record.
 *
 * @param revision grows with every change, so that nobody undoes another's
 */
public record RecordedPromise(Given given, Course course, long revision) {
  /** The revision of a promise to which nothing has happened. */
  public static final long FIRST = 1;

  /** A promise that has just been given. */
  public static RecordedPromise of(Given given) {
    return new RecordedPromise(given, Course.NONE, FIRST);
  }

  /** Its id. */
  public String id() {
    return given.id();
  }

  /** What became of it by the epoch second {@code now}. */
  public Standing standing(long now) {
    if (isWithdrawn()) {
      return Standing.WITHDRAWN;
    }
    var replyBy = given.told().replyBy();
    var reply = course.reply();
    if (replyBy.isEmpty()) {
      return reply.isPresent() ? Standing.ANSWERED : Standing.OPEN;
    }
    long by = replyBy.getAsLong();
    return reply
        .map(r -> r.at() <= by ? Standing.KEPT : Standing.BROKEN)
        .orElse(now <= by ? Standing.OPEN : Standing.BROKEN);
  }

  /** Whether the company still owes a reply, late or not. */
  public boolean isWaiting() {
    return course.reply().isEmpty() && course.closed().isEmpty() && !isWithdrawn();
  }

  /** The instant by which the customer was last told to expect a reply, if ever. */
  public OptionalLong lastTold() {
    var told = given.told().replyBy();
    return course.delays().isEmpty() ? told : OptionalLong.of(course.delays().getLast().replyBy());
  }

  /** The delay that counts at the epoch second {@code now}: announced, to come, and waited for. */
  public Optional<Delay> announced(long now) {
    return course.delays().reversed().stream()
        .findFirst()
        .filter(delay -> isWaiting() && now <= delay.replyBy());
  }

  /** The same with that much more on record. */
  RecordedPromise after(Course more) {
    return new RecordedPromise(given, more, revision + 1);
  }

  /** A reply that had been sent before the withdrawal settles it, however late it is reported. */
  private boolean isWithdrawn() {
    return course.withdrawn().isPresent()
        && course.reply().map(r -> course.withdrawn().get().done().at() < r.at()).orElse(true);
  }
}
