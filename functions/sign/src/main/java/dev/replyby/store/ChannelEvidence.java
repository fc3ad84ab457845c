package dev.replyby.store;

import dev.replyby.evidence.Backing;
import dev.replyby.evidence.KeptRate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a channel's measured replies say, as far as its sign needs to know.
 *
 * @param at epoch second at which it was computed
 * @param kept where it may be shown
 * @param stored the map attribute that it is in the table, with whatever another release has put
 *     there: who writes on the condition that nobody else did compares that
 */
public record ChannelEvidence(
    long at, Backing backing, Optional<Kept> kept, AttributeValue stored) {
  private static final String PREFIX = "evidence-";

  /**
   * The kept rate for visitors.
   *
   * @param until the first epoch second at which it is too old to be shown
   */
  public record Kept(KeptRate.Shown rate, long until) {}

  /** As this release stores it. */
  public ChannelEvidence(long at, Backing backing, Optional<Kept> kept) {
    this(at, backing, kept, attribute(at, backing, kept));
  }

  /** Whether it says the same, whenever it was computed. */
  public boolean agreesWith(ChannelEvidence other) {
    return backing.equals(other.backing) && kept.equals(other.kept);
  }

  /** What may be shown to a visitor at the epoch second {@code now}. */
  public Optional<Kept> keptAt(long now) {
    return kept.filter(k -> now < k.until());
  }

  /** The attribute of what a sign is made of that has this for a channel. */
  public static String attribute(String channel) {
    return PREFIX + channel;
  }

  /** The channel that an attribute is for; empty for any other attribute. */
  public static Optional<String> channelOf(String attribute) {
    return attribute.startsWith(PREFIX)
        ? Optional.of(attribute.substring(PREFIX.length()))
        : Optional.empty();
  }

  private static AttributeValue attribute(long at, Backing backing, Optional<Kept> kept) {
    var map = Attributes.empty().put("at", at);
    switch (backing) {
      case Backing.NotYet(int measured) -> map.put("measured", measured);
      case Backing.Backed(long seconds) -> map.put("backed", seconds);
      case Backing.Beyond(long seconds) -> map.put("beyond", seconds);
    }
    kept.ifPresent(
        k ->
            map.put("percent", k.rate().percent())
                .put("count", k.rate().count())
                .put("from", k.rate().from())
                .put("to", k.rate().to())
                .put("until", k.until()));
    return AttributeValue.fromM(map.toMap());
  }

  /** What is in that attribute. */
  public static ChannelEvidence from(AttributeValue attribute) {
    var map = Attributes.of(attribute.m());
    return new ChannelEvidence(map.number("at"), backing(map), kept(map), attribute);
  }

  /** What a sign is made of, by channel. */
  static Map<String, ChannelEvidence> all(Map<String, AttributeValue> item) {
    var all = new HashMap<String, ChannelEvidence>();
    item.forEach((name, value) -> channelOf(name).ifPresent(c -> all.put(c, from(value))));
    return Map.copyOf(all);
  }

  private static Backing backing(Attributes map) {
    if (map.find("backed").isPresent()) {
      return new Backing.Backed(map.number("backed"));
    }
    return map.find("beyond").isPresent()
        ? new Backing.Beyond(map.number("beyond"))
        : new Backing.NotYet(Math.toIntExact(map.number("measured")));
  }

  private static Optional<Kept> kept(Attributes map) {
    return map.find("percent")
        .map(
            _ ->
                new Kept(
                    new KeptRate.Shown(
                        Math.toIntExact(map.number("percent")),
                        map.number("count"),
                        map.number("from"),
                        map.number("to")),
                    map.number("until")));
  }
}
