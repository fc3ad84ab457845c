package dev.replyby.counting;

import dev.replyby.counted.Facts;
import dev.replyby.promised.Standing;
import dev.replyby.store.Attributes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What counters know of a promise, as an attribute of the promise. */
final class FactsAttribute {
  static final String COUNTED = "counted";

  private static final String ASKED = "asked";
  private static final String HOUR = "hour";
  private static final String DAY = "day";
  private static final String PROMISED = "promised";
  private static final String STANDING = "standing";
  private static final String REPLIED_AT = "repliedAt";
  private static final String REPLIED_BY = "repliedBy";
  private static final String BUCKET = "bucket";
  private static final String EXCHANGES = "exchanges";
  private static final String STARS = "stars";

  private FactsAttribute() {}

  static AttributeValue of(Facts facts) {
    var map =
        Attributes.empty()
            .put(ASKED, facts.asked().toString())
            .put(HOUR, facts.hour())
            .put(DAY, facts.day().toString())
            .put(PROMISED, facts.promised() ? 1 : 0)
            .put(STANDING, facts.standing().word());
    facts.exchanges().ifPresent(n -> map.put(EXCHANGES, n));
    facts.stars().ifPresent(n -> map.put(STARS, n));
    facts
        .reply()
        .ifPresent(
            reply -> {
              map.put(REPLIED_AT, reply.at()).put(REPLIED_BY, reply.by());
              reply.bucket().ifPresent(bucket -> map.put(BUCKET, bucket));
            });
    return AttributeValue.fromM(map.toMap());
  }

  static Facts from(AttributeValue attribute) {
    var map = Attributes.of(attribute.m());
    return new Facts(
        LocalDate.parse(map.text(ASKED)),
        Math.toIntExact(map.number(HOUR)),
        LocalDate.parse(map.text(DAY)),
        map.number(PROMISED) == 1,
        Standing.of(map.text(STANDING)).orElseThrow(),
        reply(map),
        number(map, EXCHANGES),
        number(map, STARS));
  }

  private static Optional<Facts.FirstReply> reply(Attributes map) {
    return map.textIfAny(REPLIED_BY)
        .map(by -> new Facts.FirstReply(map.number(REPLIED_AT), by, number(map, BUCKET)));
  }

  private static OptionalInt number(Attributes map, String name) {
    return map.find(name)
        .map(n -> OptionalInt.of(Integer.parseInt(n.n())))
        .orElse(OptionalInt.empty());
  }
}
