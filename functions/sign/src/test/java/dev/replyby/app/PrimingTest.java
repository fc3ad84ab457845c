package dev.replyby.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.store.RecordedTable;
import dev.replyby.testing.Jsons;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs before Lambda takes its snapshot. */
@Isolated("It listens to every connection of the JVM.")
class PrimingTest {
  @ParameterizedTest
  @MethodSource("paths")
  void answersEveryRouteOfASite(String path) throws IOException {
    assertEquals(200, answer(path).path("statusCode").asInt());
  }

  static List<String> paths() {
    return Priming.paths().stream().filter(path -> path.startsWith("/v1/sites/")).toList();
  }

  @Test
  void theRecordedSiteHasSignsAtTheRecordedTime() throws IOException {
    var sign = Jsons.read(answer("/v1/sites/acme/sign").path("body").asText());
    assertEquals("2026-11-23T10:02:00Z", sign.path("now").asText());
    assertTrue(sign.path("channels").size() > 1);
  }

  @Test
  void opensNoConnection() throws Exception {
    var asked = new ArrayList<URI>();
    var before = ProxySelector.getDefault();
    ProxySelector.setDefault(new Listening(asked));
    try {
      new Priming().beforeCheckpoint(Core.getGlobalContext());
    } finally {
      ProxySelector.setDefault(before);
    }
    assertEquals(List.of(), asked);
  }

  private static JsonNode answer(String path) throws IOException {
    try (var in = PrimingTest.class.getResourceAsStream("priming.json")) {
      var table = RecordedTable.answering(Objects.requireNonNull(in).readAllBytes());
      var function = new SignFunction(table, () -> Instant.parse("2026-11-23T10:02:00Z"));
      var event =
          "{\"rawPath\": \"%s\", \"requestContext\": {\"http\": {\"method\": \"GET\"}}}"
              .formatted(path);
      var answer = new ByteArrayOutputStream();
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
          answer,
          new NoContext());
      return Jsons.read(answer.toString(StandardCharsets.UTF_8));
    }
  }

  /** Java's HTTP connections ask for a proxy before anything else. */
  private static final class Listening extends ProxySelector {
    private final List<URI> asked;

    Listening(List<URI> asked) {
      this.asked = asked;
    }

    @Override
    public List<Proxy> select(URI uri) {
      asked.add(uri);
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
      asked.add(uri);
    }
  }
}
