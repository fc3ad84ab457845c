package dev.replyby.cover;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.body.JsonBody;
import dev.replyby.body.Schemas;
import dev.replyby.http.Exchange;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.site.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is to take over from whom, and when.
 *
 * @param start epoch second, inclusive
 * @param end epoch second, exclusive
 */
record CoverRequest(String member, String replaces, long start, long end, Optional<String> note) {
  private static final Shape SHAPE = Schemas.shape("CoverRequest");

  /** Whoever was covered says so within a month. */
  private static final Duration BACK = Duration.ofDays(31);

  /** As far as signs look for an opening. */
  private static final Duration AHEAD = Duration.ofDays(400);

  /**
   * What the body asks for; refused with every mistake, those of the query among them.
   *
   * @param members the ids to choose from
   * @param now epoch second
   */
  static CoverRequest read(Exchange exchange, Set<String> members, long now) {
    var body = JsonBody.read(exchange.request());
    var mistakes = new ArrayList<Mistake>(SHAPE.mistakes(body));
    var member = member(body, "member", members, mistakes);
    var replaces = member(body, "replaces", members, mistakes);
    if (!member.isEmpty() && member.equals(replaces)) {
      mistakes.add(Mistake.found("/member", member, "somebody else than who is replaced"));
    }
    var first = instant(body, "start", mistakes);
    var last = instant(body, "end", mistakes);
    first.ifPresent(start -> checkStart(start, now, mistakes));
    last.ifPresent(end -> checkEnd(first, end, now, mistakes));
    exchange.query().check(mistakes);
    var note = Optional.ofNullable(body.get("note")).map(JsonNode::asText);
    return new CoverRequest(member, replaces, first.orElseThrow(), last.orElseThrow(), note);
  }

  /** Empty text where there is none, or the mistakes say what is wrong with it. */
  private static String member(
      JsonNode body, String field, Set<String> members, List<Mistake> mistakes) {
    var found = body.path(field);
    if (!found.isTextual()) {
      return "";
    }
    if (!members.contains(found.textValue())) {
      var expected = "the id of a member of the site document";
      mistakes.add(Mistake.found("/" + field, found.textValue(), expected));
      return "";
    }
    return found.textValue();
  }

  private static Optional<Long> instant(JsonNode body, String field, List<Mistake> mistakes) {
    var found = body.path(field);
    if (!found.isTextual()) {
      return Optional.empty();
    }
    var instant = Texts.instant(found.textValue());
    if (instant.isEmpty()) {
      mistakes.add(Mistake.found("/" + field, found.textValue(), Texts.INSTANT));
      return Optional.empty();
    }
    return Optional.of(instant.getAsLong());
  }

  private static void checkStart(long start, long now, List<Mistake> mistakes) {
    long earliest = now - BACK.toSeconds();
    if (start < earliest) {
      mistakes.add(
          Mistake.found(
              "/start",
              Texts.ofInstant(start),
              "an instant at most 31 days ago, from " + Texts.ofInstant(earliest)));
    }
  }

  private static void checkEnd(Optional<Long> start, long end, long now, List<Mistake> mistakes) {
    long latest = now + AHEAD.toSeconds();
    if (end <= now) {
      var past =
          "an instant after now, "
              + Texts.ofInstant(now)
              + ": what has passed cannot be covered any more";
      mistakes.add(Mistake.found("/end", Texts.ofInstant(end), past));
    } else if (end > latest) {
      var far = "an instant at most 400 days ahead, up to " + Texts.ofInstant(latest);
      mistakes.add(Mistake.found("/end", Texts.ofInstant(end), far));
    } else if (start.filter(first -> end <= first).isPresent()) {
      mistakes.add(Mistake.found("/end", Texts.ofInstant(end), "an instant after the start"));
    }
  }
}
