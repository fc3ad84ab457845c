package dev.replyby.ledger;

import dev.replyby.promised.Closing;
import dev.replyby.promised.Course;
import dev.replyby.promised.Deed;
import dev.replyby.promised.Delay;
import dev.replyby.promised.Rating;
import dev.replyby.promised.Reply;
import dev.replyby.promised.Withdrawal;
import dev.replyby.store.Attributes;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What has happened to a promise, as attributes: one for each kind of event, once it happened. */
final class CourseAttributes {
  private static final String REPLY = "reply";
  private static final String AUTOMATIC = "automaticReply";
  private static final String ACKNOWLEDGED = "acknowledged";
  private static final String DELAYS = "delays";
  private static final String CLOSED = "closed";
  static final String WITHDRAWN = "withdrawn";
  private static final String RATING = "rating";

  private static final String AT = "at";
  private static final String BY = "by";
  private static final String WRITTEN_AT = "writtenAt";
  private static final String WRITTEN_BY = "writtenBy";
  private static final String REPLY_BY = "replyBy";
  private static final String REASON = "reason";
  private static final String MERGED_INTO = "mergedInto";
  private static final String EXCHANGES = "exchanges";
  private static final String STARS = "stars";

  private CourseAttributes() {}

  static Map<String, AttributeValue> of(Course course) {
    var attributes = Attributes.empty();
    course.reply().ifPresent(r -> attributes.put(REPLY, reply(r)));
    course.automatic().ifPresent(r -> attributes.put(AUTOMATIC, reply(r)));
    course.acknowledged().ifPresent(d -> attributes.put(ACKNOWLEDGED, map(deed(d))));
    if (!course.delays().isEmpty()) {
      var delays = course.delays().stream().map(CourseAttributes::delay).toList();
      attributes.put(DELAYS, AttributeValue.fromL(delays));
    }
    course.closed().ifPresent(c -> attributes.put(CLOSED, closing(c)));
    course.withdrawn().ifPresent(w -> attributes.put(WITHDRAWN, withdrawal(w)));
    course
        .rating()
        .ifPresent(
            r ->
                attributes.put(
                    RATING, map(Attributes.empty().put(STARS, r.stars()).put(AT, r.at()))));
    return attributes.toMap();
  }

  static Course from(Attributes item) {
    return new Course(
        item.find(REPLY).map(CourseAttributes::reply),
        item.find(AUTOMATIC).map(CourseAttributes::reply),
        item.find(ACKNOWLEDGED).map(a -> deed(Attributes.of(a.m()))),
        item.find(DELAYS).map(AttributeValue::l).orElse(List.of()).stream()
            .map(CourseAttributes::delay)
            .toList(),
        item.find(CLOSED).map(CourseAttributes::closing),
        item.find(WITHDRAWN).map(CourseAttributes::withdrawal),
        item.find(RATING).map(CourseAttributes::rating));
  }

  private static AttributeValue reply(Reply reply) {
    return map(deed(reply.reported()).put(WRITTEN_AT, reply.at()).put(WRITTEN_BY, reply.by()));
  }

  private static Reply reply(AttributeValue attribute) {
    var map = Attributes.of(attribute.m());
    return new Reply(map.number(WRITTEN_AT), map.text(WRITTEN_BY), deed(map));
  }

  private static AttributeValue delay(Delay delay) {
    return map(deed(delay.announced()).put(REPLY_BY, delay.replyBy()).put(REASON, delay.reason()));
  }

  private static Delay delay(AttributeValue attribute) {
    var map = Attributes.of(attribute.m());
    return new Delay(map.number(REPLY_BY), map.text(REASON), deed(map));
  }

  private static AttributeValue closing(Closing closing) {
    var attributes = deed(closing.done());
    closing.exchanges().ifPresent(n -> attributes.put(EXCHANGES, n));
    return map(attributes);
  }

  private static Closing closing(AttributeValue attribute) {
    var map = Attributes.of(attribute.m());
    var exchanges = map.find(EXCHANGES).stream().mapToInt(n -> Integer.parseInt(n.n())).findFirst();
    return new Closing(exchanges, deed(map));
  }

  private static AttributeValue withdrawal(Withdrawal withdrawal) {
    return map(
        deed(withdrawal.done())
            .put(REASON, withdrawal.reason())
            .put(MERGED_INTO, withdrawal.mergedInto()));
  }

  private static Withdrawal withdrawal(AttributeValue attribute) {
    var map = Attributes.of(attribute.m());
    return new Withdrawal(map.text(REASON), map.textIfAny(MERGED_INTO), deed(map));
  }

  private static Rating rating(AttributeValue attribute) {
    var map = Attributes.of(attribute.m());
    return new Rating(Math.toIntExact(map.number(STARS)), map.number(AT));
  }

  private static Attributes deed(Deed deed) {
    return Attributes.empty().put(AT, deed.at()).put(BY, deed.by());
  }

  private static Deed deed(Attributes map) {
    return new Deed(map.number(AT), map.text(BY));
  }

  private static AttributeValue map(Attributes attributes) {
    return AttributeValue.fromM(attributes.toMap());
  }
}
