package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.replyby.http.Route;
import dev.replyby.local.Fences;
import dev.replyby.testing.HookReceiver;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The API's own description says what the API does. */
class OpenApiTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String SCHEMAS = "#/components/schemas/";

  private static JsonNode document() {
    return service.get("/openapi.json").expect(200).json();
  }

  private static Set<String> refs(JsonNode node) {
    return node.findValuesAsText("$ref").stream().collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode operation(Route route) {
    var method = route.method().toLowerCase(Locale.ROOT);
    return document().path("paths").path(route.path().toString()).path(method);
  }

  @ParameterizedTest
  @EnumSource(Route.class)
  void listsEveryRoute(Route route) {
    var operation = operation(route);
    assertFalse(operation.isMissingNode());
    assertEquals(route.summary(), operation.path("summary").asText());
    var names = operation.path("parameters").findValuesAsText("name");
    assertTrue(names.containsAll(route.path().names()));
    route.parameters().forEach(p -> assertTrue(names.contains(p.key()), p.key()));
    assertTrue(operation.path("responses").has("default"));
  }

  @Test
  void listsNothingElse() {
    int operations = 0;
    for (var path : document().path("paths")) {
      operations += path.size();
    }
    assertEquals(Route.values().length, operations);
    var ids = document().path("paths").findValuesAsText("operationId");
    assertEquals(Route.values().length, Set.copyOf(ids).size());
  }

  @Test
  void everyReferenceLeadsSomewhereAndEverySchemaIsUsed() {
    var document = document();
    var used = refs(document);
    assertTrue(used.remove("/site.schema.json"));
    service.get("/site.schema.json").expect(200);
    var names = new TreeSet<String>();
    document.at("/components/schemas").fieldNames().forEachRemaining(n -> names.add(SCHEMAS + n));
    assertEquals(names, used);
  }

  @Test
  void realAnswersAreAsDescribed() {
    var site = service.newSite();
    var away = "{\"state\": \"away\", \"for\": \"PT1H\", \"note\": \"lunch\"}";
    var member = site.path("/members/ana/status");
    site.staff().put(member, away).expect(200);
    described(Route.PUT_STATUS, site.staff().put(site.path("/status"), away));
    described(Route.PUT_STATUS, site.staff().put(site.path("/status"), away));
    described(Route.GET_STATUS, site.staff().get(site.path("/status")));
    described(Route.GET_MEMBER_STATUS, site.staff().get(member));
    described(Route.SIGN, service.get(site.path("/sign")));
    described(Route.PUT_SITE, site.owner().put(site.path(""), LocalService.SMALL_SITE));
    described(Route.PUT_SITE, site.owner().put(site.path("?dryRun=true"), LocalService.SMALL_SITE));
    described(Route.LIST_SITES, service.operator().get("/v1/sites"));
    described(Route.LIST_VERSIONS, site.owner().get(site.path("/versions")));
    described(Route.LIST_TOKENS, site.owner().get(site.path("/tokens")));
    var staff = "{\"role\": \"staff\", \"member\": \"ana\", \"label\": \"phone\"}";
    described(Route.CREATE_TOKEN, site.owner().post(site.path("/tokens"), staff));
    var preview =
        "{\"site\": "
            + LocalService.SMALL_SITE
            + ", \"at\": [\"2026-11-25T10:00:00Z\"],"
            + " \"range\": {\"from\": \"2026-11-25T10:00:00Z\", \"to\": \"2026-11-26T10:00:00Z\"}}";
    described(Route.PREVIEW, site.staff().post("/v1/preview", preview));
    var staffed = service.newSite(StaffedSignTest.SITE);
    staffed.staff().put(staffed.path("/members/ana/status"), away).expect(200);
    described(Route.ON_CALL, staffed.staff().get(staffed.path("/on-call")));
    described(Route.SHIFTS, staffed.staff().get(staffed.path("/rotas/desk/shifts")));
    staffed.staff().put(staffed.path("/status"), away).expect(200);
    described(Route.COVERAGE, staffed.staff().get(staffed.path("/coverage")));
    described(Route.REPORT, staffed.staff().get(staffed.path("/report")));
    described(Route.REPORT_PROMISES, staffed.staff().get(staffed.path("/report/promises")));
    var key = staffed.path("/members/ana/feed-key");
    described(Route.MAKE_FEED_KEY, staffed.staff().post(key, ""));
    described(Route.GET_FEED_KEY, staffed.staff().get(key));
    coversAreAsDescribed();
    promisesAreAsDescribed(site);
    fits(SCHEMAS + "Problem", site.owner().put(site.path(""), "{}").expect(400).json());
    var schema = service.get("/site.schema.json").json();
    assertEquals(List.of(), mistakes(schema, site.owner().get(site.path("")).json()));
  }

  private void coversAreAsDescribed() {
    var site = service.newSite(Covering.SITE);
    var ends = "2026-11-26T00:00:00Z 2026-11-27T00:00:00Z";
    var noted = Covering.cover("dee", "bo", ends).replace("}", ", \"note\": \"ill\"}");
    described(Route.CREATE_COVER, site.staff().post(site.path("/covers"), noted).expect(201));
    described(Route.CREATE_COVER, site.staff().post(site.path("/covers"), noted).expect(200));
    Covering.made(site, "cy", "ana", ends);
    Covering.made(site, "cy", "bo", "2026-11-30T00:00:00Z 2026-12-01T00:00:00Z");
    var without =
        Covering.SITE.replace("\"dee\": {\"name\": \"Dee\", \"to\": \"2026-10-31\"},", "");
    described(Route.PUT_SITE, site.owner().put(site.path(""), without));
    described(Route.LIST_COVERS, site.staff().get(site.path("/covers")));
    described(Route.ON_CALL, site.staff().get(site.path("/on-call?at=2026-11-30T12:00:00Z")));
    var shifts = site.staff().get(site.path("/rotas/desk/shifts"));
    described(Route.SHIFTS, shifts);
    assertTrue(shifts.text().contains("\"replaces\""), shifts.text());
    var strict = site.path("/covers?strict=true");
    var hole = Covering.cover("desk", "ana", "2026-11-27T00:00:00Z 2026-11-28T00:00:00Z");
    fits(SCHEMAS + "Problem", site.staff().post(strict, hole).expect(409).json());
  }

  private static void promisesAreAsDescribed(TestSite site) {
    var question =
        PromisesTest.QUESTION.replace(
            "}", ", \"language\": \"nl\", \"timeZone\": \"Europe/Paris\"}");
    var promise = PromisesTest.ask(site, question);
    var path = site.path("/promises/" + promise.at("/id"));
    var staff = site.staff();
    described(Route.RECORD_PROMISE, promise);
    described(Route.RECORD_PROMISE, PromisesTest.ask(site, question));
    described(Route.ACKNOWLEDGE_PROMISE, staff.post(path + "/acknowledge", ""));
    var delay = "{\"newReplyBy\": \"2026-11-26T10:00:00Z\", \"reason\": \"x\"}";
    described(Route.DELAY_PROMISE, staff.post(path + "/delay", delay));
    described(Route.RECEIPT, service.get("/v1/receipts/" + promise.at("/receipt")));
    staff.post(path + "/reply", "{\"automatic\": true}").expect(200);
    described(Route.REPLY_TO_PROMISE, staff.post(path + "/reply", ""));
    described(Route.CLOSE_PROMISE, staff.post(path + "/close", "{\"exchanges\": 2}"));
    var rating = "/v1/receipts/" + promise.at("/receipt") + "/rating";
    described(Route.RATE_RECEIPT, service.anonymous().post(rating, "{\"rating\": 5}"));
    var other = PromisesTest.QUESTION.replace("q-1", "q-2");
    var close = site.path("/promises/" + PromisesTest.ask(site, other).at("/id") + "/close");
    var merge = "{\"withdrawn\": {\"reason\": \"x\", \"mergedInto\": \"q-1\"}}";
    described(Route.CLOSE_PROMISE, staff.post(close, merge));
    described(Route.GET_PROMISE, staff.get(path));
    described(Route.LIST_PROMISES, staff.get(site.path("/promises")));
  }

  @Test
  void whatAWebhookIsSentIsAsDescribed() throws IOException {
    try (var receiver = new HookReceiver()) {
      var company = Escalated.small(service, receiver);
      described(Route.LIST_WEBHOOKS, company.site().owner().get(company.site().path("/webhooks")));
      var secret = company.site().path("/webhooks/ops/secret");
      described(Route.CREATE_WEBHOOK_SECRET, company.site().owner().post(secret, ""));
      described(Route.LIST_WEBHOOKS, company.site().owner().get(company.site().path("/webhooks")));
      company.ask("q");
      var ref =
          document().at("/webhooks/promise/post/requestBody/content/application~1json/schema");
      fits(ref.path("$ref").asText(), company.at(Escalated.HALF).received().getFirst().json());
      var example = Fences.in(Path.of("../functions/ESCALATION.md"), "json event").getFirst();
      fits(ref.path("$ref").asText(), new ObjectMapper().readTree(example));
    }
  }

  @Test
  void whatReachedNobodyIsAsDescribed() {
    var site = UntoldTest.alarmed(service);
    UntoldTest.ask(site, "q");
    service.clock().set(Escalated.BROKEN);
    service.escalation().run();
    described(Route.LIST_WEBHOOKS, site.owner().get(site.path("/webhooks")));
    described(Route.SETTLE_UNTOLD, site.owner().delete(site.path("/webhooks/untold")));
  }

  @Test
  void whatAWebhookIsSentOnceAWeekIsAsDescribed() throws IOException {
    try (var receiver = new HookReceiver()) {
      var company = Digested.with(service, receiver, "{}");
      var gaps = Digested.withGaps(company);
      company.site().owner().put(company.site().path(""), gaps).expect(200);
      Digested.askAndReply(company, "q", "2026-11-25T10:30:00Z");
      service.clock().set("2026-12-07T08:00:00Z");
      service.counting().count();
      var event = company.at("2026-12-07T08:00:00Z").received().getFirst().json();
      assertTrue(event.at("/data/channels/email").has("weekBefore"), event::toString);
      var ref = document().at("/webhooks/digest/post/requestBody/content/application~1json/schema");
      fits(ref.path("$ref").asText(), event);
      var example = Fences.in(Path.of("../functions/ESCALATION.md"), "json digest").getFirst();
      fits(ref.path("$ref").asText(), new ObjectMapper().readTree(example));
    }
  }

  private static void described(Route route, TestAnswer answer) {
    var content =
        operation(route).path("responses").path(Integer.toString(answer.status())).path("content");
    assertTrue(content.has("application/json"), route + ": " + answer.text());
    fits(content.at("/application~1json/schema/$ref").asText(), answer.json());
  }

  /** Every field as described, and none that is not. */
  private static void fits(String ref, JsonNode answer) {
    var document = document();
    var closed = JsonNodeFactory.instance.objectNode().put("$ref", ref);
    closed.set("components", document.path("components"));
    assertEquals(List.of(), mistakes(closed, answer));
    assertEquals(List.of(), unknown(document, document.at(ref.substring(1)), answer));
  }

  private static List<String> mistakes(JsonNode schema, JsonNode answer) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(answer)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static List<String> unknown(JsonNode document, JsonNode schema, JsonNode answer) {
    var ref = schema.path("$ref").asText("");
    if (!ref.isEmpty()) {
      return unknown(document, document.at(ref.substring(1)), answer);
    }
    var found = new TreeSet<String>();
    answer.forEach(a -> found.addAll(unknown(document, schema.path("items"), a)));
    for (var field : answer.properties()) {
      var known = schema.path("properties").path(field.getKey());
      var value = known.isMissingNode() ? schema.path("additionalProperties") : known;
      if (value.isMissingNode() && schema.has("properties")) {
        found.add(field.getKey());
      }
      found.addAll(unknown(document, value, field.getValue()));
    }
    return List.copyOf(found);
  }
}
