package dev.replyby.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.body.JsonBody;
import dev.replyby.body.Schemas;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.site.Shape;
import dev.replyby.store.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody asks a live status to be; there is none without an end. */
final class StatusRequest {
  private static final Shape SHAPE = Schemas.shape("StatusRequest");
  private static final Duration LONGEST = Duration.ofDays(30);

  private StatusRequest() {}

  /** The status that the body asks for, set at the epoch second {@code now}. */
  static Status read(Request request, long now, String by) {
    var body = JsonBody.read(request, SHAPE);
    return new Status(
        Status.Kind.of(body.path("state").asText()).orElseThrow(),
        now,
        end(body, now),
        Optional.ofNullable(body.get("note")).map(JsonNode::asText),
        by);
  }

  private static long end(JsonNode body, long now) {
    if (body.has("until") == body.has("for")) {
      throw mistake(
          body.has("for")
              ? new Mistake("/for", "found both until and for; expected one of them")
              : new Mistake(
                  "/until",
                  "missing; expected when it ends, as until or as for: " + expected(now)));
    }
    return body.has("until")
        ? until(body.path("until").asText(), now)
        : now + duration(body.path("for").asText());
  }

  private static long until(String text, long now) {
    var until = Texts.instant(text);
    if (until.isEmpty()) {
      throw mistake(Mistake.found("/until", text, Texts.INSTANT));
    }
    long end = until.getAsLong();
    if (end <= now || end > now + LONGEST.toSeconds()) {
      throw mistake(Mistake.found("/until", text, expected(now)));
    }
    return end;
  }

  private static long duration(String text) {
    var expected = Texts.DURATION + ", more than nothing and at most P30D";
    return Texts.duration(text).stream()
        .filter(seconds -> seconds > 0 && seconds <= LONGEST.toSeconds())
        .findFirst()
        .orElseThrow(() -> mistake(Mistake.found("/for", text, expected)));
  }

  private static String expected(long now) {
    var from = Instant.ofEpochSecond(now);
    return "an instant after " + from + " and at most 30 days later, " + from.plus(LONGEST);
  }

  private static Refusal mistake(Mistake mistake) {
    return Refusal.badRequest(List.of(mistake));
  }
}
