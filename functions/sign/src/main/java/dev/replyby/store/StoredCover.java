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
 */
public record StoredCover(Cover cover, Optional<String> note, String by) {
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
    return new StoredCover(cover, map.textIfAny("note"), map.text("by"));
  }

  /** The same, ending at that epoch second. */
  public StoredCover until(long end) {
    var cut =
        new Cover(cover.id(), cover.member(), cover.replaces(), cover.start(), end, cover.madeAt());
    return new StoredCover(cut, note, by);
  }
}
