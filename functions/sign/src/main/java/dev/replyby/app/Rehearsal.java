package dev.replyby.app;

import com.fasterxml.jackson.core.JsonToken;
import dev.replyby.http.Dispatcher;
import dev.replyby.http.HttpApiEvents;
import dev.replyby.http.Json;
import dev.replyby.sign.Signs;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/**
 * What a function can do before anybody asks, so that its code is loaded by then: answer for a
 * recorded site at a recorded time, and prepare TLS. It opens no connection and asks for no
 * credentials.
 */
final class Rehearsal {
  /** An instant that the recorded plan covers. */
  private static final Instant RECORDED = Instant.parse("2026-11-23T10:02:00Z");

  /** The recorded site, as the paths of its routes name it. */
  static final String SITE = "acme";

  private static final int SERVER_ERROR = 500;
  private static final int HTTPS = 443;

  private Rehearsal() {}

  /** What answers at the recorded time, with these signs. */
  static Dispatcher dispatcher(Signs signs) {
    return DaggerSignComponent.factory().create(signs, () -> RECORDED).dispatcher();
  }

  /**
   * Answers an event, and throws the answer away but for its status.
   *
   * @throws IllegalStateException if that is a server error
   */
  static int answer(Dispatcher dispatcher, String path, String language) throws IOException {
    var event =
        """
        {"rawPath": "%s", "requestContext": {"http": {"method": "GET"}},
         "headers": {"accept-language": "%s", "accept-encoding": "gzip"}}"""
            .formatted(path, language);
    var request =
        HttpApiEvents.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    var response = dispatcher.handle(request);
    HttpApiEvents.write(request, response, OutputStream.nullOutputStream());
    if (response.status() >= SERVER_ERROR) {
      throw new IllegalStateException(path + " cannot be rehearsed: " + response.body());
    }
    return response.status();
  }

  /** As far as a client's first words, which go nowhere. */
  static void prepareTls() {
    try {
      var engine = SSLContext.getDefault().createSSLEngine("localhost", HTTPS);
      engine.setUseClientMode(true);
      engine.wrap(
          ByteBuffer.allocate(0), ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS", e);
    } catch (SSLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What DynamoDB once answered to a {@code GetItem} of the recorded site. */
  static byte[] recorded() throws IOException {
    try (var in = Rehearsal.class.getResourceAsStream("recorded.json")) {
      return Objects.requireNonNull(in, "recorded.json").readAllBytes();
    }
  }

  /** The recorded site without the AWS SDK: its plan, as if nobody had said anything beside it. */
  static SignItem recordedItem() throws IOException {
    var none = Optional.<Status>empty();
    return new SignItem(1, 1, recordedPlan(), Set.of(), none, Map.of(), List.of(), Map.of());
  }

  /** The text in <code>"plan": {"S": …}</code>. */
  private static String recordedPlan() throws IOException {
    try (var json = Json.FACTORY.createParser(recorded())) {
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && json.currentName().equals(SignItem.PLAN)) {
          json.nextToken();
          json.nextFieldName();
          return json.nextTextValue();
        }
      }
    }
    throw new IllegalStateException("recorded.json has no plan");
  }
}
