package dev.replyby.telling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.http.Sha256;
import dev.replyby.input.Texts;
import dev.replyby.store.Attributes;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What became of the messages to one destination, the last of each kind.
 *
 * @param sentAt epoch second at which one was taken
 * @param failure when one was not taken, and why
 * @param givenUp when one was given up, and why
 */
record Deliveries(OptionalLong sentAt, Optional<Trouble> failure, Optional<Trouble> givenUp) {
  /** When nothing was sent. */
  static final Deliveries NONE =
      new Deliveries(OptionalLong.empty(), Optional.empty(), Optional.empty());

  private static final String SENT_AT = "sentAt";
  private static final String FAILURE = "failure";
  private static final String GIVEN_UP = "givenUp";

  /**
   * What went wrong.
   *
   * @param at epoch second
   * @param address the SHA-256 of the address at which it did, which may hold a secret; empty where
   *     there is none, or an earlier release noted it
   */
  record Trouble(long at, String why, Optional<String> address) {
    private static final String AT = "at";
    private static final String WHY = "why";
    private static final String ADDRESS = "address";

    /** Whether it may have been at that address. */
    boolean isAt(URI place) {
      return address.map(Sha256.of(place.toString())::equals).orElse(true);
    }

    AttributeValue attribute() {
      return AttributeValue.fromM(
          Attributes.empty().put(AT, at).put(WHY, why).put(ADDRESS, address).toMap());
    }

    ObjectNode json() {
      return JsonNodeFactory.instance.objectNode().put("at", Texts.ofInstant(at)).put("why", why);
    }

    static Trouble from(AttributeValue attribute) {
      var map = Attributes.of(attribute.m());
      return new Trouble(map.number(AT), map.text(WHY), map.textIfAny(ADDRESS));
    }
  }

  /** With what came of one more, at the epoch second {@code now}. */
  Deliveries with(Courier.Outcome outcome, long now) {
    return switch (outcome) {
      case Courier.Outcome.Sent _ -> new Deliveries(OptionalLong.of(now), failure, givenUp);
      case Courier.Outcome.Left _ -> this;
      case Courier.Outcome.Failed(var why, _, var url) ->
          new Deliveries(sentAt, Optional.of(new Trouble(now, why, url.map(Sha256::of))), givenUp);
      case Courier.Outcome.GivenUp(var why) ->
          new Deliveries(sentAt, failure, Optional.of(new Trouble(now, why, Optional.empty())));
    };
  }

  /** The same at the address that counts now: what failed at another says nothing of it. */
  Deliveries at(URI address) {
    return new Deliveries(sentAt, failure.filter(f -> f.isAt(address)), givenUp);
  }

  /** What is known, as attributes. */
  Map<String, AttributeValue> attributes() {
    var attributes = new HashMap<String, AttributeValue>();
    sentAt.ifPresent(t -> attributes.put(SENT_AT, Attributes.ofNumber(t)));
    failure.ifPresent(f -> attributes.put(FAILURE, f.attribute()));
    givenUp.ifPresent(g -> attributes.put(GIVEN_UP, g.attribute()));
    return attributes;
  }

  static Deliveries from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new Deliveries(
        attributes.find(SENT_AT).stream().mapToLong(t -> Long.parseLong(t.n())).findFirst(),
        attributes.find(FAILURE).map(Trouble::from),
        attributes.find(GIVEN_UP).map(Trouble::from));
  }
}
