package dev.replyby.cover;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Texts;
import dev.replyby.oncall.DutyJson;
import dev.replyby.rota.Hole;
import dev.replyby.store.StoredCover;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Covers and what they change as JSON. */
final class CoverJson {
  private CoverJson() {}

  /**
   * A cover, with what is odd about it alone.
   *
   * @param members the ids of those who are in the document
   */
  static ObjectNode of(StoredCover stored, CoverEffect effect, Set<String> members) {
    var cover = stored.cover();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", cover.id());
    json.put("member", cover.member());
    json.put("replaces", cover.replaces());
    json.put("start", Texts.ofInstant(cover.start()));
    json.put("end", Texts.ofInstant(cover.end()));
    stored.note().ifPresent(note -> json.put("note", note));
    json.put("madeAt", Texts.ofInstant(cover.madeAt()));
    json.put("by", stored.by());
    if (effect.isIdle(cover)) {
      json.put("idle", true);
    }
    var overrides = effect.overrides(cover);
    if (!overrides.isEmpty()) {
      overrides.forEach(json.putArray("overrides")::add);
    }
    var gone =
        Stream.of(cover.member(), cover.replaces()).filter(id -> !members.contains(id)).toList();
    if (!gone.isEmpty()) {
      gone.forEach(json.putArray("gone")::add);
    }
    effect
        .missing(cover)
        .forEach(
            (rota, missing) -> {
              var shifts = json.withArrayProperty("missing");
              missing.forEach(m -> shifts.add(DutyJson.missing(m).put("rota", rota)));
            });
    return json;
  }

  /** Holes by channel; empty where there are none. */
  static ObjectNode gaps(Map<String, List<Hole>> opened) {
    var json = JsonNodeFactory.instance.objectNode();
    opened.forEach(
        (channel, holes) -> {
          var gaps = json.putArray(channel);
          holes.forEach(hole -> gaps.add(DutyJson.hole(hole)));
        });
    return json;
  }
}
