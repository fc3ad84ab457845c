package dev.replyby.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import dev.replyby.http.Response;
import dev.replyby.input.Mistake;
import dev.replyby.site.Shape;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/**
 * JSON bodies: strict RFC 8259, no name twice in an object, bounded depth and numbers, no
 * characters that cannot be stored or shown.
 */
public final class JsonBody {
  /** Far deeper than any body that is asked for. */
  private static final int MAX_DEPTH = 32;

  private static final int MAX_NUMBER_LENGTH = 100;

  /** The parser names its own methods and settings, which helps nobody who sends a body. */
  private static final String JACKSONS_OWN =
      ", from `[^`]*`| \\(start marker at \\[Source:[^]]*]\\)";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** For all trees that are read or written behind a token. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonBody() {}

  /** The body as a tree; refused when it is not JSON, or has texts that nobody could read. */
  public static JsonNode read(Request request) {
    var tree = parse(text(request));
    var mistakes = TextCheck.mistakes(tree);
    if (!mistakes.isEmpty()) {
      throw Refusal.badRequest(mistakes);
    }
    return tree;
  }

  /**
   * The body of who writes as they like: JSON, whatever characters its texts have, since nothing of
   * them is kept or shown.
   */
  public static JsonNode foreign(Request request) {
    return parse(text(request));
  }

  /** The body as it was sent, less a byte order mark (RFC 8259 section 8.1). */
  public static String text(Request request) {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(request.body())).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw malformed("expected UTF-8");
    }
  }

  private static JsonNode parse(String text) {
    try {
      var tree = MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        throw malformed("found no body; expected JSON");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw malformed(e.getOriginalMessage() + place(e.getLocation()));
    }
  }

  /** The body as a tree of that shape; refused with everything that does not fit. */
  public static JsonNode read(Request request, Shape shape) {
    var tree = read(request);
    var mistakes = shape.mistakes(tree);
    if (!mistakes.isEmpty()) {
      throw Refusal.badRequest(mistakes);
    }
    return tree;
  }

  /** A response whose body is that tree. */
  public static Response answer(int status, JsonNode tree) {
    return Response.json(status, text(tree));
  }

  /** The tree as compact text. */
  public static String text(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text that this service has stored, as a tree. */
  public static JsonNode tree(String stored) {
    try {
      return MAPPER.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refusal malformed(String detail) {
    var line = detail.replaceAll(JACKSONS_OWN, "").replaceAll("\\s+", " ").strip();
    return Refusal.badRequest(List.of(new Mistake("", "the body is not JSON: " + line)));
  }

  private static String place(JsonLocation at) {
    return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
