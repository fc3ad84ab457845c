package dev.replyby.sign;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.replyby.http.Json;
import dev.replyby.http.Utf8;
import dev.replyby.input.Texts;
import dev.replyby.promise.Engine;
import dev.replyby.promise.Piece;
import dev.replyby.promise.Schedule;
import dev.replyby.store.ChannelEvidence;
import dev.replyby.time.Openings;
import dev.replyby.tzdata.TzData;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;

/** A sign as JSON, in one language. */
final class SignJson {
  private final Sign sign;
  private final SignTexts texts;
  private final Sentence sentence;

  private SignJson(Sign sign, SignTexts texts) {
    this.sign = sign;
    this.texts = texts;
    this.sentence = Sentence.forNow(texts, sign.plan().zone(), sign.now());
  }

  /** The body of {@code /sign}, in the language of the texts. */
  static Utf8 write(String site, Sign sign, SignTexts texts) {
    return Json.write(json -> new SignJson(sign, texts).fields(json, site));
  }

  private void fields(JsonGenerator json, String site) throws IOException {
    json.writeStringField("site", site);
    json.writeStringField("name", sign.plan().name());
    json.writeStringField("timeZone", sign.plan().zone().getId());
    offsets(json);
    json.writeNumberField("version", sign.version());
    json.writeStringField("tzData", TzData.version());
    json.writeNumberField("engine", Engine.RULES);
    instant(json, "now", sign.now());
    instant(json, "validUntil", sign.validUntil());
    json.writeStringField("lang", texts.language());
    if (sign.status().isPresent()) {
      var status = sign.status().get();
      json.writeObjectFieldStart("status");
      json.writeStringField("state", status.kind().word());
      instant(json, "until", status.until());
      json.writeEndObject();
    }
    json.writeObjectFieldStart("channels");
    for (var channel : sign.channels().entrySet()) {
      json.writeObjectFieldStart(channel.getKey());
      channel(json, channel.getKey(), channel.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("texts");
    for (var key : SignTexts.SERVED) {
      json.writeStringField(key, texts.pattern(key).replace("{zone}", sentence.city()));
    }
    json.writeEndObject();
  }

  /** The company's offsets from UTC for every instant that the sign may name. */
  private void offsets(JsonGenerator json) throws IOException {
    var rules = sign.plan().zone().getRules();
    var first = Instant.ofEpochSecond(sign.now());
    var last = Instant.ofEpochSecond(sign.validUntil()).plus(Schedule.HORIZON);
    json.writeArrayFieldStart("offsets");
    offset(json, first, rules.getOffset(first));
    var change = rules.nextTransition(first);
    while (change != null && !change.getInstant().isAfter(last)) {
      offset(json, change.getInstant(), change.getOffsetAfter());
      change = rules.nextTransition(change.getInstant());
    }
    json.writeEndArray();
  }

  private static void offset(JsonGenerator json, Instant from, ZoneOffset offset)
      throws IOException {
    json.writeStartObject();
    instant(json, "from", from.getEpochSecond());
    json.writeNumberField("offset", offset.getTotalSeconds());
    json.writeEndObject();
  }

  private void channel(JsonGenerator json, String id, Sign.ChannelSign channel) throws IOException {
    var label = sign.label(id, texts.language());
    if (label.isPresent()) {
      json.writeStringField("label", label.get());
    }
    var current = channel.current();
    promise(json, current);
    json.writeStringField("text", sentence.of(current));
    if (channel.kept().isPresent()) {
      kept(json, channel.kept().get());
    }
    json.writeArrayFieldStart("lastCalls");
    for (var call : channel.lastCalls()) {
      json.writeStartObject();
      instant(json, "askBy", call.askBy());
      instant(json, "replyBy", call.replyBy());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("pieces");
    for (var piece : channel.pieces()) {
      json.writeStartObject();
      instant(json, "from", piece.from());
      promise(json, piece);
      if (piece.step() > 0) {
        json.writeNumberField("step", piece.step());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Never without its window and its count, nor without the instant at which it is too old. */
  private static void kept(JsonGenerator json, ChannelEvidence.Kept kept) throws IOException {
    json.writeObjectFieldStart("kept");
    json.writeNumberField("percent", kept.rate().percent());
    json.writeNumberField("count", kept.rate().count());
    instant(json, "from", kept.rate().from());
    instant(json, "to", kept.rate().to());
    instant(json, "until", kept.until());
    json.writeEndObject();
  }

  private static void promise(JsonGenerator json, Piece piece) throws IOException {
    json.writeStringField("state", piece.state().word());
    instant(json, "opensAt", piece.opensAt());
    instant(json, "closesAt", piece.closesAt());
    instant(json, "replyBy", piece.replyBy());
  }

  private static void instant(JsonGenerator json, String name, long t) throws IOException {
    if (t != Openings.NEVER) {
      var text = Texts.utf8OfInstant(t);
      json.writeFieldName(name);
      json.writeRawUTF8String(text, 0, text.length);
    }
  }
}
