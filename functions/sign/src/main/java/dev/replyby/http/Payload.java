package dev.replyby.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A response as API Gateway carries it, compressed for whoever takes that (RFC 9110 sections 8.4
 * and 12.5.3), since the gateway compresses nothing.
 *
 * @param body text; that of compressed bytes if it is {@code base64}
 */
record Payload(Map<String, String> headers, Utf8 body, boolean base64) {
  /** Bytes up to which a body is sent as it is: it fills no second packet. */
  private static final int SMALL = 1024;

  /**
   * Bytes that the compressor hands over at once; with the usual 512 it takes half as long again.
   */
  private static final int CHUNK = 8192;

  /** The coding by its name, unless its weight is nought. */
  private static final Pattern GZIP =
      Pattern.compile("gzip(\\s*;\\s*q\\s*=(?!\\s*0(\\.0*)?$).*)?", Pattern.CASE_INSENSITIVE);

  /** The answer to that request. */
  static Payload of(Request request, Response response) {
    if (!hasChoice(response)) {
      return new Payload(response.headers(), response.content(), false);
    }
    var told = response.with("Vary", vary(response));
    return response.content().bytes().length > SMALL && takesGzip(request)
        ? new Payload(told.with("Content-Encoding", "gzip").headers(), gzip(told.content()), true)
        : new Payload(told.headers(), told.content(), false);
  }

  /** A strong tag, which a writer may send back in {@code If-Match}, promises the very bytes. */
  private static boolean hasChoice(Response response) {
    var headers = response.headers();
    return headers.containsKey("Content-Type")
        && headers.getOrDefault("ETag", "W/").startsWith("W/");
  }

  private static String vary(Response response) {
    var others = response.headers().getOrDefault("Vary", "");
    return others.isEmpty() ? "Accept-Encoding" : others + ", Accept-Encoding";
  }

  private static boolean takesGzip(Request request) {
    return request
        .header("Accept-Encoding")
        .map(list -> list.split(",", -1))
        .filter(codings -> Arrays.stream(codings).anyMatch(c -> GZIP.matcher(c.strip()).matches()))
        .isPresent();
  }

  private static Utf8 gzip(Utf8 text) {
    var bytes = new ByteArrayOutputStream(text.bytes().length / 2);
    try (var zipped = new GZIPOutputStream(bytes, CHUNK)) {
      zipped.write(text.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return Utf8.of(Base64.getEncoder().encode(bytes.toByteArray()));
  }
}
