package dev.replyby.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replyby.http.Dispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Reads requests from the server and writes answers to it. */
final class Wire {
  /** One byte more than is taken, so that the function sees that it is too much. */
  private static final int READ = Dispatcher.MAX_BODY + 1;

  /** What is thrown away beyond that, so that a client has sent all before it is refused. */
  private static final long DRAIN = 64L << 20;

  private static final Pattern ORIGIN = Pattern.compile("^https?://[^/?]*/?");

  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private Wire() {}

  static Call read(Request request) throws IOException {
    var target = ascii(withoutOrigin(RawTargets.of(request)));
    int mark = target.indexOf('?');
    return new Call(
        UUID.randomUUID().toString(),
        request.getMethod(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        headers(request),
        Request.getRemoteAddr(request),
        request.getConnectionMetaData().getProtocol(),
        body(Request.asInputStream(request)));
  }

  static void write(Response response, Answer answer, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().forEach(response.getHeaders()::put);
    if (isHead(response) && answer.body().length == 0) {
      response.write(false, EMPTY, callback); // else it would say that a GET has 0 bytes
    } else {
      response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
  }

  private static boolean isHead(Response response) {
    return response.getRequest().getMethod().equals("HEAD");
  }

  /**
   * Of a URI, as one sends it to a proxy, what a request has otherwise (RFC 9112 section 3.2.2).
   */
  private static String withoutOrigin(String target) {
    return ORIGIN.matcher(target).replaceFirst("/");
  }

  /** The path and query as sent; what is not ASCII, which no address has, encoded. */
  private static String ascii(String sent) {
    var ascii = new StringBuilder(sent.length());
    for (byte b : sent.getBytes(UTF_8)) {
      if (b > ' ') {
        ascii.append((char) b);
      } else {
        ascii.append("%%%02X".formatted(b & 0xff));
      }
    }
    return ascii.toString();
  }

  private static Map<String, String> headers(Request request) {
    var headers = new LinkedHashMap<String, String>();
    for (var field : request.getHeaders()) {
      headers.merge(
          field.getName().toLowerCase(Locale.ROOT),
          Objects.requireNonNullElse(field.getValue(), ""),
          (one, other) -> one + "," + other);
    }
    return headers;
  }

  private static byte[] body(InputStream in) throws IOException {
    var body = in.readNBytes(READ);
    long left = body.length < READ ? 0 : DRAIN;
    for (long skipped = 1; left > 0 && skipped > 0; left -= skipped) {
      skipped = in.skip(left);
    }
    return body;
  }
}
