package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whatever is sent to whichever route, the answer is never a 500, a problem is well-formed, and
 * what anybody may read afterwards can be read.
 */
class RequestFuzz {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SITE = Path.of("src/test/resources/dev/replyby/local/fuzzed-site.json");

  /** What stands on what was stored. */
  private static final List<String> READS =
      List.of(
          "GET /v1/sites/{site}/sign",
          "GET /v1/sites/{site}/page?lang=ar",
          "GET /v1/sites/{site}/hours",
          "GET /v1/sites/{site}/on-call",
          "GET /v1/sites/{site}/coverage",
          "GET /v1/sites/{site}/covers",
          "GET /v1/sites/{site}/report",
          "GET /v1/sites/{site}/report/promises",
          "GET /v1/sites/{site}/report/load.svg",
          "GET /v1/sites/{site}/report/kept.svg",
          "GET /v1/sites/{site}/webhooks",
          "GET /v1/sites/{site}/versions",
          "GET /v1/sites/{site}/promises",
          "GET /v1/receipts/{receipt}");

  private static final FuzzedService service = service();

  @FuzzTest(maxDuration = "60s")
  void neverA500(byte[] bytes) throws IOException {
    try (var _ = BugDetectors.allowNetworkConnections((host, _) -> isHere(host))) {
      check(bytes);
    }
  }

  /** Where DynamoDB Local is; to call anybody else because of a request would be a finding. */
  private static boolean isHere(String host) {
    return host.equals("127.0.0.1") || host.equals("localhost");
  }

  private static void check(byte[] bytes) throws IOException {
    var request = FuzzedRequest.parse(bytes);
    var answer = service.answer(request);
    assertAnswer(answer);
    if (!request.method().equals("GET") && answer.status() < 300) {
      service.count();
      for (var read : READS) {
        assertAnswer(service.ask(read, ""));
      }
      service.mend();
    }
  }

  private static void assertAnswer(Answer answer) throws IOException {
    var body = new String(answer.body(), StandardCharsets.UTF_8);
    assertTrue(answer.status() >= 200 && answer.status() < 500, () -> answer.status() + " " + body);
    answer
        .headers()
        .forEach((name, value) -> assertTrue(value.matches("[\\x20-\\x7e]*"), name + ": " + value));
    var type = answer.headers().getOrDefault("Content-Type", "");
    if (type.startsWith("application/problem+json") && answer.body().length > 0) {
      assertEquals(answer.status(), JSON.readTree(body).path("status").asInt(), body);
    }
  }

  private static FuzzedService service() {
    try {
      return new FuzzedService(Files.readString(SITE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
