package dev.replyby.counted;

import dev.replyby.promised.RecordedPromise;
import dev.replyby.promised.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** From a promise on record to what counters know of it. */
public final class Counting {
  private final ZoneId zone;
  private final OpenTime open;

  /** How much open time there was in a channel as it was. */
  @FunctionalInterface
  public interface OpenTime {
    /** In [{@code from}, {@code to}), in seconds; empty where that cannot be known. */
    OptionalLong between(long from, long to);
  }

  /**
   * @param zone of the site's clock
   * @param open of the promises' channel
   */
  public Counting(ZoneId zone, OpenTime open) {
    this.zone = zone;
    this.open = open;
  }

  /**
   * What counters should know of a promise at the epoch second {@code now}.
   *
   * @param before what they do know; where it stands, and the time that its reply took, stay as
   *     they were found then, whatever the zone and the hours are today
   */
  public Facts facts(RecordedPromise promise, Optional<Facts> before, long now) {
    long asked = promise.given().asked().at();
    var told = promise.given().told().replyBy();
    var course = promise.course();
    return new Facts(
        before.map(Facts::asked).orElseGet(() -> day(asked)),
        before.map(Facts::hour).orElseGet(() -> HourOfWeek.of(asked, zone)),
        before.map(Facts::day).orElseGet(() -> day(told.orElse(asked))),
        told.isPresent(),
        promise.standing(now),
        course.reply().map(r -> reply(r, asked, before.flatMap(Facts::reply))),
        course.closed().map(c -> c.exchanges()).orElse(OptionalInt.empty()),
        course.rating().map(r -> OptionalInt.of(r.stars())).orElse(OptionalInt.empty()));
  }

  private Facts.FirstReply reply(Reply reply, long asked, Optional<Facts.FirstReply> before) {
    return before
        .filter(b -> b.at() == reply.at())
        .orElseGet(() -> new Facts.FirstReply(reply.at(), reply.by(), bucket(asked, reply.at())));
  }

  private OptionalInt bucket(long from, long to) {
    var seconds = open.between(from, to);
    return seconds.isPresent()
        ? OptionalInt.of(ReplyBucket.of(seconds.getAsLong()))
        : OptionalInt.empty();
  }

  private LocalDate day(long t) {
    return Instant.ofEpochSecond(t).atZone(zone).toLocalDate();
  }
}
