package dev.replyby.api;

import static dev.replyby.api.Escalated.AFTER;
import static dev.replyby.api.Escalated.BROKEN;
import static dev.replyby.api.Escalated.HALF;
import static dev.replyby.api.Escalated.MISSED;
import static dev.replyby.api.Escalated.SOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.local.LocalContext;
import dev.replyby.store.Attributes;
import dev.replyby.store.Key;
import dev.replyby.telling.Report;
import dev.replyby.testing.Fault;
import dev.replyby.testing.HookReceiver;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What becomes of messages that do not arrive at once, and what an owner is shown of it. */
class RetriedEscalationTest {
  @RegisterExtension static final LocalService service = new LocalService();
  @RegisterExtension static final HookReceiver RECEIVER = new HookReceiver();

  private static final String WARNING = "[{\"after\": 0.5, \"notify\": [\"on-call\"]}]";

  /** What other tests have left is told before, since a run counts for all sites. */
  @BeforeEach
  void tellAll() {
    runAt("2026-12-24T10:00:00Z");
    service.clock().set("2026-11-25T10:00:00Z");
  }

  private static Escalated small() {
    return Escalated.small(service, RECEIVER);
  }

  private static Escalated with(String steps, String hook) {
    var document = Escalated.document(RECEIVER, hook, steps);
    return new Escalated(service, RECEIVER, service.newSite(document), hook);
  }

  private static Report runAt(String instant) {
    service.clock().set(instant);
    return service.escalation().run();
  }

  private static TestAnswer webhooks(Escalated company) {
    return company.site().owner().get(company.site().path("/webhooks")).expect(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/acknowledge | {\"by\": \"ana\"}",
        "/reply       | {\"at\": \"2026-11-25T14:00:30Z\", \"by\": \"ana\"}",
        "/close       | {}",
      })
  void whatIsBrokenIsNotToldAgainOnceItIsInSomebodysHands(String deed, String body) {
    var company = small();
    var promise = company.ask("q");
    RECEIVER.answer(500);
    company.at(BROKEN);
    service.clock().set("2026-11-25T14:00:40Z");
    company.site().staff().post(promise + deed, body).expect(200);
    RECEIVER.answer(200);
    assertEquals(1, company.at("2026-11-25T14:05:00Z").received().size());
    assertEquals("0", webhooks(company).at("/webhooks/0/waiting"));
  }

  @Test
  void aWarningWhoseTimeHasPassedSaysSo() {
    var company = with(WARNING, "/only-warned");
    company.ask("q");
    RECEIVER.answer(500);
    company.at(HALF);
    RECEIVER.answer(200);
    company.at("2026-11-25T14:00:01Z");
    assertEquals(List.of(AFTER, "after:0.5 promise.broken"), company.told());
  }

  @Test
  void aWarningIsNotSentAfterSomethingNewer() {
    var company = small();
    company.ask("q");
    RECEIVER.answer(500);
    company.at(SOON);
    RECEIVER.answer(200);
    company.at(BROKEN).at("2026-11-25T14:02:00Z");
    assertEquals(List.of("before:900 promise.due_soon", MISSED), company.told());
  }

  @Test
  void aWarningAboutAnInstantThatWasPutOffIsNotSent() {
    var company = small();
    var promise = company.ask("q");
    RECEIVER.answer(500);
    company.at(HALF);
    var delay = "{\"newReplyBy\": \"2026-11-26T15:30:00Z\", \"reason\": \"We wait for parts.\"}";
    company.site().staff().post(promise + "/delay", delay).expect(200);
    RECEIVER.answer(200);
    assertEquals(1, company.at("2026-11-25T12:05:00Z").received().size());
  }

  @Test
  void whatWaitsBehindOthersLosesNoAttempt() {
    var company = with("[{\"when\": \"broken\", \"notify\": [\"owner\"]}]", "/behind");
    IntStream.range(0, 3).forEach(i -> company.ask("q" + i));
    RECEIVER.answer(500);
    service.clock().set(BROKEN);
    for (int minutes : new int[] {0, 1, 5, 30, 120, 300, 600, 840, 1200, 1440}) {
      service.clock().advance(Duration.ofSeconds(minutes * 66L + 1));
      service.escalation().run();
    }
    assertEquals(10, company.received().size());
    assertEquals("3", webhooks(company).at("/webhooks/0/waiting"));
    RECEIVER.answer(200);
    assertEquals(12, company.at("2026-12-01T00:00:00Z").received().size());
    assertEquals("0", webhooks(company).at("/webhooks/0/waiting"));
  }

  @Test
  void aReceiverThatIsBackIsSoonToldWhatWaitedBehindAnother() {
    var company = with("[{\"when\": \"broken\", \"notify\": [\"owner\"]}]", "/back");
    company.ask("early");
    service.clock().set("2026-11-25T10:41:00Z");
    company.ask("late");
    RECEIVER.answer(500);
    company.at(BROKEN).at("2026-11-25T14:01:10Z").at("2026-11-25T14:06:45Z");
    company.at("2026-11-25T14:41:01Z");
    assertEquals(List.of("early", "early", "early", "early"), questions(company));
    RECEIVER.answer(200);
    assertEquals(4, company.at("2026-11-25T14:45:00Z").received().size());
    assertEquals("late", questions(company.at("2026-11-25T14:45:01Z")).getLast());
    assertEquals("1", webhooks(company).at("/webhooks/0/waiting"));
    assertEquals("early", questions(company.at("2026-11-25T14:46:01Z")).getLast());
    assertEquals("0", webhooks(company).at("/webhooks/0/waiting"));
  }

  @Test
  void oneThatIsRefusedAgainWhenTheReceiverIsBackLosesNoAttemptByThat() {
    var company = with("[{\"when\": \"broken\", \"notify\": [\"owner\"]}]", "/refused");
    company.ask("early");
    service.clock().set("2026-11-25T10:41:00Z");
    company.ask("late");
    RECEIVER.answer(500);
    company.at(BROKEN).at("2026-11-25T14:01:10Z").at("2026-11-25T14:06:45Z");
    company.at("2026-11-25T14:41:01Z"); // the fourth, and the fifth is two hours later
    RECEIVER.answer(200);
    assertEquals(5, company.at("2026-11-25T14:45:01Z").received().size());
    RECEIVER.answer(500);
    assertEquals("early", questions(company.at("2026-11-25T14:46:01Z")).getLast());
    RECEIVER.answer(200);
    assertEquals(6, company.at("2026-11-25T16:40:00Z").received().size());
    assertEquals(7, company.at("2026-11-25T17:00:00Z").received().size(), "two hours later again");
    assertEquals("0", webhooks(company).at("/webhooks/0/waiting"));
  }

  private static List<String> questions(Escalated company) {
    return company.received().stream().map(hook -> hook.at("/data/question")).toList();
  }

  @Test
  void whereNobodyIsAnyMoreTheNextAreToldInstead() {
    var document =
        Escalated.document(RECEIVER, "/desk", Escalated.STEPS)
            .replace(
                "{\"name\": \"Ana\"}",
                "{\"name\": \"Ana\", \"role\": \"lead\", \"notify\": [\"sns\"]}")
            .replace(
                "\"webhooks\": {",
                "\"webhooks\": {\"all\": {\"url\": \"" + RECEIVER.url("/all") + "\"}, ")
            .replace("[\"on-call\"]", "[\"webhook:ops\"]");
    var company = new Escalated(service, RECEIVER, service.newSite(document), "/all");
    company.ask("q");
    RECEIVER.answer(410);
    assertEquals(1, runAt(HALF).givenUp());
    assertEquals("answered 410", webhooks(company).at("/webhooks/1/lastGivenUp/why"));
    assertEquals("0", webhooks(company).at("/sns/waiting"));
    RECEIVER.answer(200);
    assertEquals(List.of(Escalated.BEFORE), company.at(SOON).told());
    assertEquals(1, RECEIVER.on("/desk").size());
  }

  @Test
  void whatReachesNobodyIsCounted() {
    var site =
        service.newSite(
            LocalService.SMALL_SITE.replace(
                "\"members\"", "\"escalation\": " + WARNING + ", \"members\""));
    var promise = new Escalated(service, RECEIVER, site, "/nobody").ask("q");
    assertFalse(untold(site).isObject());
    assertEquals(1, runAt(HALF).givenUp());
    assertEquals(0, runAt("2026-11-25T12:01:00Z").givenUp());
    assertEquals(1, untold(site).path("count").asInt());
    assertEquals(HALF, untold(site).path("lastAt").asText());
    assertTrue(promise.endsWith(untold(site).path("lastPromise").asText()), promise);
  }

  private static JsonNode untold(TestSite site) {
    return site.owner().get(site.path("/webhooks")).expect(200).json().path("untold");
  }

  @Test
  void anOwnerSeesWhatWasSentWhatWaitsAndWhy() {
    var company = small();
    IntStream.range(0, 3).forEach(i -> company.ask("q" + i));
    assertFalse(webhooks(company).json().at("/webhooks/0").has("lastSentAt"));
    RECEIVER.answer(503);
    company.at(HALF);
    var failing = webhooks(company);
    assertEquals("3", failing.at("/webhooks/0/waiting"));
    assertEquals(HALF, failing.at("/webhooks/0/lastFailure/at"));
    assertEquals("answered 503", failing.at("/webhooks/0/lastFailure/why"));
    RECEIVER.answer(200);
    company.at("2026-11-25T12:02:00Z");
    var well = webhooks(company);
    assertEquals("0", well.at("/webhooks/0/waiting"));
    assertEquals("2026-11-25T12:02:00Z", well.at("/webhooks/0/lastSentAt"));
    assertEquals(HALF, well.at("/webhooks/0/lastFailure/at"));
    assertFalse(well.json().has("sns"));
  }

  @Test
  void whatFailedAtAnAddressIsNotSaidOfAnother() {
    var company = small();
    company.ask("q");
    RECEIVER.answer(503);
    company.at(HALF);
    var owner = company.site().owner();
    var path = company.site().path("");
    var moved = company.document().replace(company.hook() + '"', company.hook() + "-moved\"");
    owner.put(path, moved).expect(200);
    var elsewhere = webhooks(company);
    assertFalse(elsewhere.json().at("/webhooks/0").has("lastFailure"), elsewhere.text());
    assertEquals("1", elsewhere.at("/webhooks/0/waiting"));
    owner.put(path, company.document()).expect(200);
    assertEquals("answered 503", webhooks(company).at("/webhooks/0/lastFailure/why"));
    owner.put(path, moved).expect(200);
    company.at("2026-11-25T12:02:00Z");
    assertEquals("2026-11-25T12:02:00Z", webhooks(company).at("/webhooks/0/lastFailure/at"));
  }

  @Test
  void aSiteThatIsBroughtBackShowsNothingOfBefore() {
    var company = small();
    company.newSecret();
    company.ask("q");
    RECEIVER.answer(503);
    company.at(HALF);
    assertEquals("answered 503", webhooks(company).at("/webhooks/0/lastFailure/why"));
    var path = company.site().path("");
    company.site().owner().delete(path).expect(204);
    service.operator().with("If-Match", "\"2\"").put(path, company.document()).expect(201);
    var anew = service.operator().get(path + "/webhooks").expect(200).json().at("/webhooks/0");
    assertFalse(anew.has("lastFailure"), anew::toString);
    assertFalse(anew.path("signed").asBoolean(), anew::toString);
  }

  @Test
  void aDocumentThatIsNotValidAnyMoreIsAnErrorAndHoldsUpNobodyElse() {
    var broken = small();
    broken.ask("q");
    var well = small();
    well.ask("q");
    var document = change(broken, "{}");
    assertEquals(1, runAt(HALF).errors());
    assertEquals(List.of(AFTER), well.told());
    var answer = new ByteArrayOutputStream();
    var function = service.escalation();
    var failed =
        assertThrows(
            IllegalStateException.class,
            () ->
                function.handleRequest(
                    InputStream.nullInputStream(), answer, new LocalContext("test", "escalation")));
    assertTrue(String.valueOf(failed.getMessage()).startsWith("1 could not"));
    assertTrue(answer.toString(UTF_8).contains("\"errors\":1"), answer::toString);
    change(broken, document);
    assertEquals(List.of(AFTER), broken.at("2026-11-25T12:01:00Z").told());
  }

  /** Puts that document in the place of the first version, and gives back what was there. */
  private static String change(Escalated company, String document) {
    var table = service.table();
    var changed =
        table
            .client()
            .updateItem(
                r ->
                    r.tableName(table.name())
                        .key(Key.version(company.site().id(), 1).attributes())
                        .updateExpression("SET document = :document")
                        .expressionAttributeValues(
                            Map.of(":document", AttributeValue.fromS(document)))
                        .returnValues("UPDATED_OLD"));
    return Attributes.of(changed.attributes()).text("document");
  }

  @Test
  void aPartOfTheIndexThatDoesNotAnswerHoldsUpNoOther() {
    var company = small();
    IntStream.range(0, 40).forEach(i -> company.ask("q" + i));
    service.dynamoDb().failNth("Query", Fault.UNREACHABLE, 1);
    var report = runAt(HALF);
    assertEquals(1, report.errors());
    assertTrue(report.sent() > 10 && report.sent() == report.looked(), report::json);
    company.at(HALF);
    assertEquals(40, company.received().stream().map(HookReceiver.Hook::id).distinct().count());
  }

  @Test
  void anAttemptWhoseBeginningWasWrittenButNotAnsweredIsMade() {
    var company = small();
    company.ask("q");
    service.dynamoDb().failNth("UpdateItem", Fault.LOST_ANSWER, 1);
    assertEquals(List.of(AFTER), company.at(HALF).told());
  }

  @Test
  void saysHowLateItWas() {
    var company = small();
    company.ask("q");
    runAt("2026-11-25T10:00:30Z");
    assertEquals(95, runAt("2026-11-25T12:01:35Z").lateSeconds());
    RECEIVER.answer(500);
    assertEquals(1, runAt("2026-11-25T13:45:01Z").lateSeconds());
    assertEquals(0, runAt("2026-11-25T13:50:01Z").lateSeconds(), "only first attempts count");
  }

  @Test
  void aSiteThatIsBroughtBackIsToldWhatIsBroken() {
    var company = small();
    company.ask("q");
    company.at("2026-11-25T10:01:00Z");
    var site = company.site();
    site.owner().delete(site.path("")).expect(204);
    company.at(HALF).at(SOON);
    service.operator().with("If-Match", "\"2\"").put(site.path(""), company.document()).expect(201);
    assertEquals(List.of(MISSED), company.at(BROKEN).told());
  }
}
