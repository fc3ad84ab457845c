package dev.replyby.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.testing.TestClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo as a process: what it prints, writes, keeps and refuses. */
@SuppressWarnings("NullAway.Init") // set by JUnit
class DemoTest {
  @TempDir Path folder;

  @Test
  void tellsWhereItIsAndKeepsItsDataBetweenRuns() throws Exception {
    JsonNode first;
    try (var demo = start("data")) {
      first = demo.awaitReady();
      assertTells(first, demo.output());
      assertServes(first);
      var away = "{\"state\":\"away\",\"for\":\"PT30M\",\"note\":\"lunch\"}";
      client(first, "staffToken").put("/v1/sites/acme/status", away).expect(200);
      demo.stop();
    }
    try (var demo = start("data")) {
      var again = demo.awaitReady();
      for (var token : new String[] {"operatorToken", "ownerToken", "staffToken"}) {
        assertEquals(first.path(token), again.path(token));
      }
      var status = client(again, "staffToken").get("/v1/sites/acme/status").expect(200);
      assertEquals("lunch", status.at("/team/note"));
      assertSecondIsRefused();
    }
  }

  @Test
  void refusesATakenPort() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      assertRefused(Map.of("REPLYBY_PORT", port), "REPLYBY_PORT: cannot listen on port " + port);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REPLYBY_PORT, eighty, 'REPLYBY_PORT is \"eighty\"; expected '",
    "REPLYBY_DATA, /dev/null, 'REPLYBY_DATA: the data folder /dev/null '",
    "REPLYBY_DATA, /dev/null/x, 'REPLYBY_DATA: the data folder /dev/null/x '",
    "REPLYBY_DYNAMODB_ENDPOINT, nowhere, 'REPLYBY_DYNAMODB_ENDPOINT is \"nowhere\"; expected '",
  })
  void refusesAWrongSetting(String name, String value, String line) throws Exception {
    assertRefused(Map.of(name, value), line);
  }

  @Test
  void refusesADamagedDatabase() throws Exception {
    var data = folder.resolve("data");
    try (var demo = start("data")) {
      demo.awaitReady();
      demo.stop();
    }
    var file = data.resolve("dynamodb").resolve("shared-local-instance.db");
    Files.write(file, "no database ".repeat(2000).getBytes(UTF_8));
    assertRefused(
        Map.of("REPLYBY_DATA", data.toString()),
        "REPLYBY_DATA: the database in " + data.resolve("dynamodb") + " cannot be used");
  }

  private DemoProcess start(String data) throws IOException {
    return DemoProcess.start(
        folder, Map.of("REPLYBY_PORT", "0", "REPLYBY_DATA", folder.resolve(data).toString()));
  }

  private void assertTells(JsonNode told, String printed) throws IOException {
    var url = told.path("url").asText();
    assertEquals(url + "/demo", told.path("page").asText());
    assertEquals("acme", told.path("site").asText());
    assertTrue(printed.contains(url + "/demo"), printed);
    assertTrue(printed.contains("development and test only"), printed);
    assertEquals(3, printed.lines().filter(l -> l.strip().startsWith("curl ")).count());
    for (var token : new String[] {"operatorToken", "ownerToken", "staffToken"}) {
      assertTrue(printed.contains(told.path(token).asText()), printed);
    }
    var kept = folder.resolve("data").resolve("demo-tokens.json");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
  }

  private static void assertServes(JsonNode told) {
    var visitor = client(told, Optional.empty());
    assertEquals(302, visitor.get("/").status());
    visitor.get("/favicon.ico").expect(204);
    var page = visitor.get("/demo").expect(200);
    assertTrue(page.text().contains("site=\"acme\" channel=\"email\">"), page.text());
    assertFalse(page.text().contains("{{"), page.text());
    assertTrue(page.header("Content-Security-Policy").orElse("").startsWith("default-src 'none';"));
    visitor.get("/demo.css").expect(200);
    visitor.get("/demo.js").expect(200);
    visitor.get("/widget.js").expect(200);
    var sign = visitor.get("/v1/sites/acme/sign").expect(200).json();
    assertEquals(3, sign.path("channels").size());
    client(told, "ownerToken").get("/v1/sites/acme").expect(200);
    client(told, "operatorToken").get("/v1/sites/acme/tokens").expect(200);
  }

  private void assertSecondIsRefused() throws Exception {
    var data = folder.resolve("data").toString();
    assertRefused(
        Map.of("REPLYBY_PORT", "0", "REPLYBY_DATA", data),
        "REPLYBY_DATA: the data folder " + data + " is in use by another demo");
  }

  private void assertRefused(Map<String, String> settings, String line) throws Exception {
    var data = folder.resolve("refused").toString();
    var all = new HashMap<>(Map.of("REPLYBY_PORT", "0", "REPLYBY_DATA", data));
    all.putAll(settings);
    try (var demo = DemoProcess.start(folder, all)) {
      assertEquals(1, demo.awaitExit(), demo.output());
      var printed = demo.output();
      assertTrue(printed.startsWith("ReplyBy does not start. " + line), printed);
      assertEquals(1, printed.lines().count(), printed);
      var rules = Files.readString(demo.notice().resolveSibling("demo.rules.xml"));
      assertTrue(rules.contains("<alwaysFail><message>" + printed.strip()), rules);
    }
  }

  private static TestClient client(JsonNode told, String token) {
    return client(told, Optional.of(told.path(token).asText()));
  }

  private static TestClient client(JsonNode told, Optional<String> token) {
    return new TestClient(URI.create(told.path("url").asText()), token, Map.of());
  }
}
