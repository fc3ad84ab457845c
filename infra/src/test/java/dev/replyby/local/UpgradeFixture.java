package dev.replyby.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A table in which every kind of item is, made by the handlers and workers of the release that
 * wrote it, and what they answered then. Each release's stays as it is, for all later ones to read.
 */
final class UpgradeFixture {
  /** When the last of it was written. */
  static final String NOW = "2026-11-25T14:31:00Z";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DOCUMENT =
      """
      {
        "name": "Upgraded", "timeZone": "Europe/Amsterdam",
        "calendars": {"office": {"weekly": {
          "mon": ["09:00-17:00"], "tue": ["09:00-17:00"], "wed": ["09:00-17:00"],
          "thu": ["09:00-17:00"], "fri": ["09:00-17:00"]}}},
        "channels": {
          "email": {"calendar": "office", "target": {"open": "PT4H"}, "keep": 0.9},
          "chat": {"calendar": "office", "target": {"open": "PT10M"}, "rotas": ["desk"]}},
        "members": {"ana": {"name": "Ana"}, "bo": {"name": "Bo"}},
        "rotas": {"desk": {"layers": [{"members": ["ana"]}]}},
        "escalation": [{"after": 0.5, "notify": ["on-call"]},
                       {"when": "broken", "notify": ["owner"]}],
        "digest": {"notify": ["webhook:ops"], "on": "wed", "at": "14:00"},
        "webhooks": {"ops": {"url": "https://127.0.0.1:1/nobody-listens"}},
        "inbound": {"helpdesk": {"kind": "json", "channel": "email", "signature": "none",
          "map": {"event": "/type", "asked": ["new"], "replied": ["answer"], "question": "/id",
                  "askedAt": "/at", "repliedAt": "/at", "author": "/by", "human": ["agent"]}}}
      }
      """;

  private final LocalService service;
  private final TestSite site;
  private final ObjectNode told = JSON.createObjectNode();

  private UpgradeFixture(LocalService service) {
    this.service = service;
    service.clock().set("2026-11-24T10:00:00Z");
    var forOwners = "[\"owner\"], \"on\": \"tue\", \"at\": \"11:01\"";
    var digest = "[\"webhook:ops\"], \"on\": \"wed\", \"at\": \"14:00\"";
    site = service.newSite(DOCUMENT.replace(digest, forOwners));
  }

  /** Writes the items to a file, one a line, and to another what is needed to ask for them. */
  static void write(LocalService service, Path items, Path answers) throws IOException {
    var fixture = new UpgradeFixture(service);
    fixture.digestForNobody();
    fixture.secrets();
    fixture.team();
    fixture.promises();
    fixture.anotherSiteTakenDown();
    fixture.afternoon();
    fixture.answers();
    Files.writeString(items, fixture.lines());
    Files.writeString(answers, fixture.told.toString() + '\n');
  }

  private void digestForNobody() {
    service.clock().set("2026-11-24T10:01:00Z");
    service.escalation().run();
    service.clock().set("2026-11-25T10:00:00Z");
  }

  private void secrets() {
    told.put("site", site.id()).put("operator", service.operatorToken());
    told.put("owner", site.owner().token().orElseThrow());
    told.put("staff", site.staff().token().orElseThrow());
    told.put("feed", owner("POST", "/members/ana/feed-key", "").at("/feed"));
    owner("POST", "/webhooks/ops/secret", "");
    owner("POST", "/webhooks/ops/secret", "");
    var address = owner("PUT", "/inbound/helpdesk/secret", "").at("/address");
    told.put("inbound", address);
    var answered =
        "{\"type\":\"answer\",\"id\":7,\"by\":\"agent\",\"at\":\"2026-11-25T10:00:00Z\"}";
    service.anonymous().post(address, answered).expect(200);
    owner("PUT", "", DOCUMENT.replace("Upgraded", "Renamed"));
  }

  private void team() {
    cover("2026-11-25T10:30:00Z", "2026-11-25T11:00:00Z");
    told.put("cover", cover("2026-12-01T08:00:00Z", "2026-12-02T08:00:00Z").at("/id"));
    staff("PUT", "/members/bo/status", "{\"state\":\"away\",\"for\":\"PT8H\"}");
  }

  private TestAnswer cover(String start, String end) {
    var body =
        "{\"member\":\"bo\",\"replaces\":\"ana\",\"start\":\"%s\",\"end\":\"%s\"}"
            .formatted(start, end);
    return staff("POST", "/covers", body);
  }

  private void promises() {
    ask("broken");
    event(ask("acknowledged"), "acknowledge", "");
    event(ask("late"), "acknowledge", "");
    var delay = "{\"newReplyBy\":\"2026-11-26T10:00:00Z\",\"reason\":\"ill\"}";
    event(ask("delayed"), "delay", delay);
    event(ask("withdrawn"), "close", "{\"withdrawn\":{\"reason\":\"spam\"}}");
    var merged = "{\"withdrawn\":{\"reason\":\"twice\",\"mergedInto\":\"broken\"}}";
    event(ask("merged"), "close", merged);
    var kept = ask("kept");
    event(kept, "reply", "{\"by\":\"ana\"}");
    event(kept, "close", "{\"exchanges\":3}");
    var receipt = staff("GET", "/promises/" + kept, "").at("/receipt");
    told.put("receipt", receipt);
    var rating = "/v1/receipts/" + receipt + "/rating";
    service.anonymous().post(rating, "{\"rating\":4}").expect(200);
    var keyed = site.staff().with("Idempotency-Key", "k-1");
    keyed.post(site.path("/promises"), question("keyed", "chat")).expect(201);
    service.counting().count();
  }

  private void anotherSiteTakenDown() {
    var other = service.newSite();
    other.staff().post(other.path("/promises"), question("q", "email")).expect(201);
    other.owner().delete(other.path("")).expect(204);
    told.put("down", other.id());
  }

  private void afternoon() throws IOException {
    service.clock().set("2026-11-25T14:30:00Z");
    service.escalation().run();
    service.counting().count();
    renew();
    event(told.path("promises").path("late").asText(), "reply", "{\"by\":\"ana\"}");
    ask("waiting");
    service.clock().set(NOW);
    staff("PUT", "/status", "{\"state\":\"away\",\"for\":\"PT20M\"}");
    service.counting().count();
  }

  private void renew() throws IOException {
    service
        .renewal()
        .handleRequest(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new LocalContext("1", "Renewal"));
  }

  /** What every later release has to answer too, at the same second. */
  private void answers() {
    var answers = told.putObject("answers");
    for (var path :
        List.of("/promises", "/report/promises", "/tokens", "/webhooks", "/covers", "/status")) {
      answers.set(path, owner("GET", path, "").json());
    }
    answers.set("", owner("GET", "", "").json());
  }

  private String lines() throws IOException {
    var file = Files.createTempDirectory("fixture").resolve("items.gz");
    TableFile.write(service.table(), file);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return String.join("\n", lines.lines().sorted().toList()) + '\n';
    }
  }

  private String ask(String question) {
    var id = staff("POST", "/promises", question(question, "email")).at("/id");
    told.withObject("/promises").put(question, id);
    return id;
  }

  private static String question(String question, String channel) {
    return "{\"question\":\"%s\",\"channel\":\"%s\"}".formatted(question, channel);
  }

  private void event(String promise, String event, String body) {
    staff("POST", "/promises/" + promise + '/' + event, body);
  }

  private TestAnswer owner(String method, String path, String body) {
    return done(site.owner().send(method, site.path(path), body));
  }

  private TestAnswer staff(String method, String path, String body) {
    return done(site.staff().send(method, site.path(path), body));
  }

  private static TestAnswer done(TestAnswer answer) {
    if (answer.status() >= 300) {
      throw new AssertionError(answer.status() + " " + answer.text());
    }
    return answer;
  }
}
