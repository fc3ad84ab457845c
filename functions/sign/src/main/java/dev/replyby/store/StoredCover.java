package dev.replyby.store;

import dev.replyby.rota.Cover;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A cover as it is stored, beside what the sign reads and, once it has ended, in an item of its
 * own.
 *
 * @param note for colleagues; never shown to visitors
 * @param by who made it
 * @param askedAt epoch second in which it was made first, however often it was sent since; an
 *     attribute only when that was earlier
 */
public record StoredCover(Cover cover, Optional<String> note, String by, long askedAt) {
  /** What it is, as attributes. */
  public Map<String, AttributeValue> toMap() {
    return Attributes.empty()
        .put("id", cover.id())
        .put("member", cover.member())
        .put("replaces", cover.replaces())
        .put("start", cover.start())
        .put("end", cover.end())
        .put("madeAt", cover.madeAt())
        .put("note", note)
        .put("by", by)
        .put("askedAt", askedAt == cover.madeAt() ? Optional.empty() : Optional.of("" + askedAt))
        .toMap();
  }

  /** The cover that these attributes say. */
  public static StoredCover from(Map<String, AttributeValue> attributes) {
    var map = Attributes.of(attributes);
    var cover =
        new Cover(
            map.text("id"),
            map.text("member"),
            map.text("replaces"),
            map.number("start"),
            map.number("end"),
            map.number("madeAt"));
    long askedAt = map.textIfAny("askedAt").map(Long::parseLong).orElse(cover.madeAt());
    return new StoredCover(cover, map.textIfAny("note"), map.text("by"), askedAt);
  }

  /** The same, ending at that epoch second. */
  public StoredCover until(long end) {
    var cut =
        new Cover(cover.id(), cover.member(), cover.replaces(), cover.start(), end, cover.madeAt());
    return new StoredCover(cut, note, by, askedAt);
  }
}
