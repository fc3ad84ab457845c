package dev.replyby.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer does with a running demo: looks at its page, and tries what the pages say. */
class DemoPageTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir static Path folder;
  private static DemoProcess demo;

  @BeforeAll
  static void start() throws Exception {
    var data = folder.resolve("data").toString();
    demo = DemoProcess.start(folder, Map.of("REPLYBY_PORT", "0", "REPLYBY_DATA", data));
    demo.awaitReady();
  }

  @AfterAll
  static void stop() throws Exception {
    demo.close();
  }

  @Test
  void aBrowserShowsTheSignToVisitorsEverywhere() throws Exception {
    var node =
        new ProcessBuilder(
            "node",
            "--test",
            "--test-concurrency=1", // both toggle the team's status
            "--test-reporter=spec",
            "src/test/browser/demo.test.js",
            "src/test/browser/plain.test.js",
            "src/test/browser/receipt.test.js");
    node.environment().put("REPLYBY_DEMO", demo.notice().toString());
    assertSucceeds(node);
    var target = Files.createDirectories(Path.of("target"));
    var badge = "badge.png";
    Files.copy(demo.notice().resolveSibling(badge), target.resolve(badge), REPLACE_EXISTING);
  }

  /** The commands of each page run in its order, in one shell, and none fails. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "functions/STAFF.md",
        "functions/LEDGER.md",
        "functions/OWNER.md",
        "infra/README.md"
      })
  void theCommandsInTheDocumentationWork(String page) throws Exception {
    var commands = Fences.in(ROOT.resolve(page), "sh");
    assertTrue(!commands.isEmpty(), "no commands in " + page);
    var place = Files.createTempDirectory(folder, "shell");
    Files.createDirectories(place.resolve("infra/target"));
    Files.copy(demo.notice(), place.resolve("infra/target/demo.json"));
    var script = "set -euo pipefail\n" + String.join("\n", commands);
    var bash = new ProcessBuilder("bash", "-c", script).directory(place.toFile());
    var told = demo.awaitReady();
    bash.environment()
        .putAll(
            Map.of(
                "URL", told.path("url").asText(),
                "OPERATOR_TOKEN", told.path("operatorToken").asText(),
                "OWNER_TOKEN", told.path("ownerToken").asText(),
                "STAFF_TOKEN", told.path("staffToken").asText()));
    assertSucceeds(bash);
  }

  /** What it prints is read here: Surefire has our own standard output for itself. */
  private static void assertSucceeds(ProcessBuilder command)
      throws IOException, InterruptedException {
    var process = command.redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), output);
  }
}
