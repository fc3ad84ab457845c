package dev.replyby.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.store.RecordedTable;
import dev.replyby.testing.Jsons;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs before Lambda takes its snapshot. */
@Isolated("It watches every connection of the JVM.")
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
    try (var connections = Connections.watched()) {
      new Priming().beforeCheckpoint(Core.getGlobalContext());
      assertEquals(List.of(), connections.opened());
    }
  }

  private static JsonNode answer(String path) throws IOException {
    var table = RecordedTable.answering(Rehearsal.recorded());
    var function = new SignFunction(table, () -> Instant.parse("2026-11-23T10:02:00Z"));
    return Gets.answer(function, path);
  }
}
