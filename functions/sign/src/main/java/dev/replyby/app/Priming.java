package dev.replyby.app;

import dev.replyby.http.Dispatcher;
import dev.replyby.http.HttpApiEvents;
import dev.replyby.http.Route;
import dev.replyby.sign.Languages;
import dev.replyby.store.RecordedTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.crac.Context;
import org.crac.Resource;

/**
 * Answers every public route in every language before Lambda takes the snapshot that functions
 * start from (SnapStart), so that it holds their classes, loaded and compiled. The table and the
 * time of that are recorded ones: no connection, no credentials and no time stay in the snapshot.
 */
final class Priming implements Resource {
  /** An instant that the recorded plan covers. */
  private static final Instant RECORDED = Instant.parse("2026-11-23T10:02:00Z");

  private static final int SERVER_ERROR = 500;
  private static final int HTTPS = 443;

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws IOException {
    var table = RecordedTable.answering(recorded());
    try (var _ = table.client()) {
      answerEverything(DaggerSignComponent.factory().create(table, () -> RECORDED).dispatcher());
    }
    prepareTls();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // nothing in the snapshot has become untrue
  }

  /**
   * The paths of the public routes, with the recorded site in its place; a script's hash is none.
   */
  static List<String> paths() {
    return Arrays.stream(Route.values())
        .filter(route -> route.function() == Route.Function.SIGN)
        .map(route -> route.path().toString().replaceAll("\\{\\w+}", "acme"))
        .toList();
  }

  private static void answerEverything(Dispatcher dispatcher) throws IOException {
    for (var language : Languages.ALL) {
      for (var path : paths()) {
        answer(dispatcher, path, language);
      }
    }
  }

  private static void answer(Dispatcher dispatcher, String path, String language)
      throws IOException {
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
      throw new IllegalStateException(path + " cannot be primed: " + response.body());
    }
  }

  /** As far as a client's first words, which go nowhere. */
  private static void prepareTls() {
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

  private static byte[] recorded() throws IOException {
    try (var in = Priming.class.getResourceAsStream("priming.json")) {
      return Objects.requireNonNull(in, "priming.json").readAllBytes();
    }
  }
}
