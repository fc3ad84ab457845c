package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.app.ApiFunction;
import dev.replyby.app.CountFunction;
import dev.replyby.app.EscalationFunction;
import dev.replyby.app.RenewFunction;
import dev.replyby.app.SignFunction;
import dev.replyby.http.Route;
import dev.replyby.store.Attributes;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import dev.replyby.testing.DynamoDbTap;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestClient;
import dev.replyby.testing.TestClock;
import dev.replyby.webhook.Reach;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table that an earlier release filled is read, settled and worked on as if this one had filled
 * it; and so is one to which a later release, from which somebody goes back, has added what this
 * one does not know.
 */
class UpgradeTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final Path FOLDER = Path.of("src/test/resources/dev/replyby/local/upgrade");
  private static final Path ITEMS = FOLDER.resolve("2026-11.items.json");
  private static final Path ANSWERS = FOLDER.resolve("2026-11.answers.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOREIGN = "laterRelease";

  private final TestClock clock = new TestClock();

  @TempDir Path folder;

  /** {@code -Dreplyby.upgrade=write}, for a new release's files beside the old ones. */
  @Test
  @EnabledIfSystemProperty(named = "replyby.upgrade", matches = "write")
  void isWritten() throws IOException {
    Files.createDirectories(FOLDER);
    UpgradeFixture.write(service, ITEMS, ANSWERS);
  }

  @Test
  void everyKindOfItemIsInTheOldTable() throws IOException {
    var kinds = new TreeSet<String>();
    for (var line : Files.readAllLines(ITEMS)) {
      kinds.add(kind(key(line)));
    }
    assertEquals(
        Set.of(
            "COUNTERS",
            "COUNTERS-BY",
            "DIGEST",
            "EVIDENCE",
            "IDEMPOTENCY",
            "INBOUND SECRET",
            "MESSAGE",
            "PROMISE",
            "SIGN",
            "SITE AUDIT",
            "SITE COVER",
            "SITE FEED",
            "SITE HEAD",
            "SITE TOKEN",
            "SITE VERSION",
            "SITES SITE",
            "TOKEN",
            "WEBHOOK TOLD",
            "WEBHOOK WEBHOOK"),
        kinds);
  }

  /** Of a kind there may be several shapes. */
  @ParameterizedTest
  @ValueSource(strings = {"\"week\":", "\"promise\":", "TOLD#nobody", "TOLD#webhook:ops"})
  void everyShapeOfAMessageAndOfWhatCameOfItIsInTheOldTable(String shape) throws IOException {
    assertTrue(Files.readString(ITEMS).contains(shape), shape);
  }

  private static Key key(String line) throws IOException {
    var item = (ObjectNode) JSON.readTree(line).path("Item");
    return Key.of(AttributeJson.item(item));
  }

  /** The words of both keys before their first ids; once where they are the same. */
  private static String kind(Key key) {
    var partition = key.partition().split("#", 2)[0];
    var sort = key.sort().split("#", 2)[0];
    boolean says = !sort.equals(partition) && sort.matches("[A-Z]+");
    return says || partition.equals("WEBHOOK") ? partition + " " + sort : partition;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anOldTableIsReadSettledAndWorkedOn(boolean foreign) throws IOException {
    var table = TestTable.create(new DynamoDbTap());
    TableFile.read(packed(), table);
    if (foreign) {
      mark(table);
    }
    clock.set(UpgradeFixture.NOW);
    var functions = new Functions(new SignFunction(table, clock), new ApiFunction(table, clock));
    try (var server = LocalServer.start(0, functions)) {
      var told = JSON.readTree(ANSWERS.toFile());
      var old = new Old(new TestClient(server.url(), Optional.empty(), Map.of()), told);
      old.everyRouteReads();
      old.saysWhatWasSaid();
      works(table);
      old.settles();
      works(table);
      old.hasCounted();
      old.isChanged();
      works(table);
    }
    if (foreign) {
      var writtenAnew = Set.of("DIGEST", "EVIDENCE", "SITE HEAD");
      assertEquals(writtenAnew, unmarked(table), "all else is changed in its place");
    }
    table.client().close();
  }

  /** Everything runs without an error. */
  private void works(Table table) throws IOException {
    assertEquals(0, new CountFunction(table, clock).count().errors());
    assertEquals(0, new EscalationFunction(table, clock, Reach.OWN_MACHINE_TOO).run().errors());
    var report = new ByteArrayOutputStream();
    var nothing = new ByteArrayInputStream(new byte[0]);
    new RenewFunction(table, clock)
        .handleRequest(nothing, report, new LocalContext("1", "Renewal"));
    assertEquals("{\"renewed\":1,\"errors\":0}", report.toString(StandardCharsets.UTF_8));
  }

  /** The old table as it answers. */
  private final class Old {
    private final TestClient client;
    private final JsonNode told;

    Old(TestClient client, JsonNode told) {
      this.client = client;
      this.told = told;
    }

    void everyRouteReads() {
      for (var route : Route.values()) {
        if (route.method().equals("GET")) {
          as("operator").get(path(route)).expect(200);
        }
      }
      as("staff").get(path(Route.GET_STATUS)).expect(200);
      var down = "/v1/sites/" + told.path("down").asText();
      client.get(down + "/sign").expect(404);
      as("operator").get(down + "/versions").expect(200);
    }

    void saysWhatWasSaid() {
      told.path("answers")
          .properties()
          .forEach(said -> assertHolds(said.getValue(), owner("GET", said.getKey(), "").json()));
      var again = "{\"question\":\"broken\",\"channel\":\"email\"}";
      var known = as("staff").post(site("/promises"), again).expect(200).json();
      assertEquals(told.at("/promises/broken"), known.path("id"));
      var keyed = "{\"question\":\"keyed\",\"channel\":\"chat\"}";
      var same = as("staff").with("Idempotency-Key", "k-1").post(site("/promises"), keyed);
      same.expect(201);
    }

    void settles() {
      var waiting = "/promises/" + told.at("/promises/waiting").asText();
      owner("POST", waiting + "/reply", "{\"by\":\"ana\"}");
      assertEquals("kept", owner("GET", waiting, "").at("/state"));
      owner("POST", "/promises/" + told.at("/promises/delayed").asText() + "/reply", "");
    }

    /** The one that waited is kept; the one that was delayed stays broken. */
    void hasCounted() {
      clock.set("2026-11-26T10:00:00Z");
      var before = told.path("answers").path("/report/promises").at("/channels/email/kept");
      var kept = owner("GET", "/report/promises", "").json().at("/channels/email/kept");
      assertEquals(before.path("count").asInt() + 1, kept.path("count").asInt(), kept::toString);
      assertEquals(before.path("broken"), kept.path("broken"));
    }

    void isChanged() {
      owner("DELETE", "/status", "");
      owner("PUT", "/members/ana/status", "{\"state\":\"away\",\"for\":\"PT1H\"}");
      owner("DELETE", "/covers/" + told.path("cover").asText(), "");
      owner("POST", "/tokens", "{\"role\":\"staff\"}");
      owner("POST", "/webhooks/ops/secret", "");
      owner("PUT", "/inbound/helpdesk/secret", "");
      owner("POST", "/members/ana/feed-key", "");
      owner("PUT", "", told.at("/answers").path("").toString());
    }

    private String path(Route route) {
      var path =
          route
              .path()
              .toString()
              .replace("{site}", told.path("site").asText())
              .replace("{member}", "ana")
              .replace("{rota}", "desk")
              .replace("{version}", "1")
              .replace("{hash}", "0123456789abcdef")
              .replace("{promise}", told.at("/promises/kept").asText())
              .replace("{receipt}", told.path("receipt").asText());
      return route == Route.FEED ? told.path("feed").asText() : path;
    }

    private TestAnswer owner(String method, String path, String body) {
      var answer = as("owner").send(method, site(path), body);
      assertTrue(answer.status() < 300, () -> method + " " + path + " " + answer.text());
      return answer;
    }

    private TestClient as(String role) {
      return client.as(told.path(role).asText());
    }

    private String site(String below) {
      return "/v1/sites/" + told.path("site").asText() + below;
    }
  }

  /** All that was said is said; a later release may say more. */
  private static void assertHolds(JsonNode said, JsonNode says) {
    if (said.isObject()) {
      said.properties().forEach(f -> assertHolds(f.getValue(), says.path(f.getKey())));
    } else if (said instanceof ArrayNode all) {
      assertEquals(all.size(), says.size(), said + " is now " + says);
      for (int i = 0; i < all.size(); i++) {
        assertHolds(all.get(i), says.path(i));
      }
    } else {
      assertEquals(said, says);
    }
  }

  private Path packed() throws IOException {
    var file = folder.resolve("items.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      Files.copy(ITEMS, out);
    }
    return file;
  }

  private static void mark(Table table) {
    for (var item : table.client().scanPaginator(r -> r.tableName(table.name())).items()) {
      table.client().putItem(r -> r.tableName(table.name()).item(marked(item)));
    }
  }

  /** With what a later release may have added, in what lies within as well. */
  private static Map<String, AttributeValue> marked(Map<String, AttributeValue> map) {
    var marked = new HashMap<String, AttributeValue>();
    map.forEach((name, value) -> marked.put(name, marked(value)));
    boolean isById = map.values().stream().allMatch(AttributeValue::hasM);
    if (!isById) {
      marked.put(FOREIGN, Attributes.ofNumber(7));
    }
    return marked;
  }

  private static AttributeValue marked(AttributeValue value) {
    if (value.hasM()) {
      return AttributeValue.fromM(marked(value.m()));
    }
    return value.hasL()
        ? AttributeValue.fromL(value.l().stream().map(UpgradeTest::marked).toList())
        : value;
  }

  /** The kinds of old items that are still there without what the later release had added. */
  private static Set<String> unmarked(Table table) throws IOException {
    var kinds = new TreeSet<String>();
    for (var line : Files.readAllLines(ITEMS)) {
      table
          .get(key(line), true)
          .filter(item -> !item.containsKey(FOREIGN))
          .ifPresent(item -> kinds.add(kind(Key.of(item))));
    }
    return kinds;
  }
}
