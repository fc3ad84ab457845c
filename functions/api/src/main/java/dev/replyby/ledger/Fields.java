package dev.replyby.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.site.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The fields of a body, with every mistake that is found in them. */
final class Fields {
  /** Seconds by which the clock of who reports may be ahead of ours. */
  static final long AHEAD = 60;

  private final JsonNode body;
  private final List<Mistake> mistakes;

  private Fields(JsonNode body, List<Mistake> mistakes) {
    this.body = body;
    this.mistakes = mistakes;
  }

  /** Those of a body of that shape, where no body at all is one without fields. */
  static Fields of(Request request, Shape shape) {
    var body =
        request.body().length == 0 ? JsonNodeFactory.instance.objectNode() : JsonBody.read(request);
    return new Fields(body, new ArrayList<>(shape.mistakes(body)));
  }

  /** One more mistake. */
  void mistake(Mistake mistake) {
    mistakes.add(mistake);
  }

  /** Whether nothing was wrong so far. */
  boolean areRight() {
    return mistakes.isEmpty();
  }

  /** Refuses with every mistake, if there are any. */
  void check() {
    if (!areRight()) {
      throw Refusal.badRequest(mistakes);
    }
  }

  /** A text; empty where there is none, or something else. */
  Optional<String> text(String name) {
    return Optional.ofNullable(body.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  boolean flag(String name) {
    return body.path(name).asBoolean();
  }

  OptionalInt number(String name) {
    return body.path(name).canConvertToInt()
        ? OptionalInt.of(body.path(name).asInt())
        : OptionalInt.empty();
  }

  /** The fields of an object within; their mistakes are found by the shape. */
  Optional<Fields> object(String name) {
    return Optional.ofNullable(body.get(name)).map(inner -> new Fields(inner, mistakes));
  }

  /** An instant; empty where there is none, or a mistake was found. */
  Optional<Long> instant(String name) {
    return text(name)
        .flatMap(
            text -> {
              var instant = Texts.instant(text);
              if (instant.isEmpty()) {
                mistake(Mistake.found("/" + name, text, Texts.INSTANT));
              }
              return instant.stream().boxed().findFirst();
            });
  }

  /** An instant that has come, give or take a clock. */
  Optional<Long> past(String name, long now) {
    var instant = instant(name);
    instant
        .filter(t -> t > now + AHEAD)
        .ifPresent(
            t ->
                mistake(
                    Mistake.found(
                        "/" + name,
                        Texts.ofInstant(t),
                        "an instant that has come; here it is " + Texts.ofInstant(now))));
    return instant;
  }
}
