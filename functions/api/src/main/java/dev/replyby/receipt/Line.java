package dev.replyby.receipt;

import dev.replyby.promised.RecordedPromise;
import dev.replyby.promised.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One sentence of a receipt. */
sealed interface Line {
  /**
   * A text of the receipt's.
   *
   * @param at the epoch second that it tells, if it tells one
   */
  record Text(String key, Optional<Long> at) implements Line {
    Text(String key) {
      this(key, Optional.empty());
    }

    Text(String key, long at) {
      this(key, Optional.of(at));
    }
  }

  /** That nothing could be promised. */
  record Nothing() implements Line {}

  /** What the company said itself. */
  record Words(String text) implements Line {}

  /** What is to be said of a promise at the epoch second {@code now}, in order. */
  static List<Line> of(RecordedPromise promise, long now) {
    var lines = new ArrayList<Line>();
    var course = promise.course();
    lines.add(new Text("asked", promise.given().asked().at()));
    var replyBy = promise.given().told().replyBy();
    lines.add(replyBy.isPresent() ? new Text("promised", replyBy.getAsLong()) : new Nothing());
    promise
        .announced(now)
        .ifPresent(
            delay -> {
              lines.add(new Text("delayed", delay.replyBy()));
              lines.add(new Words(delay.reason()));
            });
    var standing = promise.standing(now);
    if (standing == Standing.BROKEN) {
      lines.add(new Text("late"));
    }
    if (standing == Standing.WITHDRAWN) {
      lines.add(new Text("withdrawn"));
    } else {
      lines.add(reply(promise));
    }
    course.rating().ifPresent(_ -> lines.add(new Text("rated")));
    return lines;
  }

  private static Line reply(RecordedPromise promise) {
    return promise
        .course()
        .reply()
        .map(r -> new Text("replied", r.at()))
        .orElseGet(() -> new Text(promise.isWaiting() ? "waiting" : "withdrawn"));
  }
}
