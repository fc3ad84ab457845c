package dev.replyby.api;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.counting.DueCounting;
import dev.replyby.document.Patience;
import dev.replyby.local.LocalContext;
import dev.replyby.store.Attributes;
import dev.replyby.store.ChannelEvidence;
import dev.replyby.store.Key;
import dev.replyby.store.SignItem;
import dev.replyby.store.SignStore;
import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What has become of promises is counted, once, whatever happens. */
class CountingTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String MEASURED =
      LocalService.SMALL_SITE.replace("\"PT4H\"}", "\"PT4H\"}, \"keep\": 0.9");

  private static String ask(TestSite site, String question) {
    var body = "{\"question\": \"%s\", \"channel\": \"email\"}".formatted(question);
    return site.staff().post(site.path("/promises"), body).expect(201).at("/id");
  }

  private static TestAnswer report(TestSite site, String id, String event, String body) {
    return site.staff().post(site.path("/promises/" + id + "/" + event), body);
  }

  private static Map<String, Long> counted(TestSite site) {
    service.counting().count();
    Recount.assertSame(service, site, "email");
    return Recount.ofCounters(service, site, "email");
  }

  @Test
  void aQuestionIsCountedAtOnceAndItsReplyWhenItComes() {
    var site = service.newSite(MEASURED);
    var id = ask(site, "q");
    assertEquals(Map.of("2026-11-25 asked", 1L, "2026-11-25 hour-59", 1L), counted(site));
    service.clock().advance(Duration.ofHours(1));
    report(site, id, "reply", "{\"by\": \"ana\"}").expect(200);
    assertEquals(
        Map.of(
            "2026-11-25 asked", 1L,
            "2026-11-25 hour-59", 1L,
            "2026-11-25 kept", 1L,
            "2026-11-25 ana kept", 1L),
        counted(site));
  }

  @Test
  void aPromiseThatNobodyKeepsIsBrokenTheSecondAfterItWasDue() {
    var site = service.newSite(MEASURED);
    var id = ask(site, "q");
    counted(site);
    service.clock().set("2026-11-25T14:00:00Z");
    assertFalse(counted(site).containsKey("2026-11-25 broken"));
    service.clock().advance(Duration.ofSeconds(1));
    assertEquals(1, counted(site).get("2026-11-25 broken"));
    service.clock().advance(Duration.ofDays(1));
    report(site, id, "reply", "{\"by\": \"bo\"}").expect(200);
    var after = counted(site);
    assertEquals(1, after.get("2026-11-25 broken"));
    assertEquals(1, after.get("2026-11-25 bo broken"));
  }

  @Test
  void aReplyThatIsReportedLateMakesABrokenPromiseKept() {
    var site = service.newSite(MEASURED);
    var id = ask(site, "q");
    service.clock().advance(Duration.ofDays(2));
    assertEquals(1, counted(site).get("2026-11-25 broken"));
    report(site, id, "reply", "{\"by\": \"bo\", \"at\": \"2026-11-25T12:00:00Z\"}").expect(200);
    var after = counted(site);
    assertEquals(1, after.get("2026-11-25 kept"));
    assertFalse(after.containsKey("2026-11-25 broken"));
    report(site, id, "reply", "{\"by\": \"ana\", \"at\": \"2026-11-25T11:00:00Z\"}").expect(200);
    var corrected = counted(site);
    assertEquals(1, corrected.get("2026-11-25 ana kept"));
    assertFalse(corrected.containsKey("2026-11-25 bo kept"));
  }

  @Test
  void exchangesAndWithdrawalsAreCountedToo() {
    var site = service.newSite(MEASURED);
    var id = ask(site, "q");
    report(site, id, "reply", "{\"by\": \"ana\"}").expect(200);
    counted(site);
    report(site, id, "close", "{\"exchanges\": 3}").expect(200);
    assertEquals(1, counted(site).get("2026-11-25 ana exchanges-3"));
    report(site, id, "close", "{\"exchanges\": 99}").expect(200);
    assertEquals(1, counted(site).get("2026-11-25 exchanges-30"));
    report(site, ask(site, "spam"), "close", "{\"withdrawn\": {\"reason\": \"spam\"}}").expect(200);
    assertEquals(1, counted(site).get("2026-11-25 withdrawn"));
  }

  @Test
  void whatIsCountedIsNotDueAnyMore() {
    var site = service.newSite(MEASURED);
    report(site, ask(site, "q"), "reply", "").expect(200);
    counted(site);
    assertEquals(0, service.counting().count().counted());
  }

  @Test
  void aRunTellsOnceWhatAPromiseCameTo() {
    service.clock().advance(Duration.ofDays(7));
    service.counting().count(); // nothing of other sites is left
    var site = service.newSite(MEASURED);
    var kept = ask(site, "kept");
    var broken = ask(site, "broken");
    report(site, kept, "reply", "").expect(200);
    assertEquals(new DueCounting.Report(2, 1, 0, 0), service.counting().count());
    report(site, kept, "close", "{\"exchanges\": 3}").expect(200);
    assertEquals(new DueCounting.Report(1, 0, 0, 0), service.counting().count());
    service.clock().advance(Duration.ofDays(1)); // a past day, which is counted in two steps
    assertEquals(new DueCounting.Report(1, 0, 1, 0), service.counting().count());
    report(site, broken, "reply", "").expect(200);
    assertEquals(new DueCounting.Report(1, 0, 0, 0), service.counting().count());
  }

  @Test
  void whatAPromiseCameToIsToldAlsoWhereTheSignCannotBeWritten() {
    service.clock().advance(Duration.ofDays(7));
    service.counting().count(); // nothing of other sites is left
    var site = service.newSite(MEASURED);
    ask(site, "q");
    service.counting().count();
    service.clock().advance(Duration.ofDays(1));
    service.dynamoDb().fail("UpdateItem", Fault.UNREACHABLE);
    assertEquals(new DueCounting.Report(0, 0, 1, 1), service.counting().count());
    service.dynamoDb().heal();
    assertEquals(new DueCounting.Report(1, 0, 0, 0), service.counting().count());
  }

  @Test
  void aChannelOrASiteThatIsGoneIsCountedAllTheSame() {
    var site = service.newSite(MEASURED);
    ask(site, "q");
    var renamed = MEASURED.replace("\"email\"", "\"mail\"");
    site.owner().put(site.path(""), renamed).expect(200);
    service.clock().advance(Duration.ofDays(1));
    assertEquals(1, counted(site).get("2026-11-25 broken"));
    var gone = service.newSite(MEASURED);
    ask(gone, "q");
    gone.owner().delete(gone.path("")).expect(204);
    service.clock().advance(Duration.ofDays(1));
    service.counting().count();
    assertEquals(1, Recount.ofCounters(service, gone, "email").get("2026-11-26 broken"));
    assertEquals(0, service.counting().count().counted());
  }

  /** Every call that counting makes, with every fault, at every turn. */
  @ParameterizedTest
  @CsvSource({
    "Query, UNREACHABLE", "BatchGetItem, UNREACHABLE", "GetItem, UNREACHABLE",
    "PutItem, UNREACHABLE", "TransactWriteItems, UNREACHABLE", "UpdateItem, UNREACHABLE",
    "Query, LOST_ANSWER", "BatchGetItem, LOST_ANSWER", "GetItem, LOST_ANSWER",
    "PutItem, LOST_ANSWER", "TransactWriteItems, LOST_ANSWER", "UpdateItem, LOST_ANSWER",
    "TransactWriteItems, THROTTLED"
  })
  void whateverFailsEverythingIsCountedOnce(String operation, Fault fault) {
    var site = service.newSite(MEASURED);
    var history = new History(site, 11);
    for (int n = 1; n <= 4; n++) {
      history.goOn(6);
      // the client tries an attempt again by itself; what fails for longer, it tells
      for (int attempt = n; attempt < n + 4; attempt++) {
        service.dynamoDb().failNth(operation, fault, attempt);
      }
      service.counting().count();
      service.dynamoDb().heal();
      if (n % 2 == 1) { // every other time the next run meets no fault
        service.counting().count();
        assertTheSignSaysWhatIsKnown(site);
      }
    }
    service.clock().advance(Duration.ofDays(3));
    assertEquals(0, service.counting().count().errors());
    Recount.assertSame(service, site, "email");
    assertEquals(0, service.counting().count().counted());
  }

  private static void assertTheSignSaysWhatIsKnown(TestSite site) {
    var shown = sign(site);
    new DueCounting(service.table(), service.clock(), new Patience(_ -> {}, new Random(1)))
        .renew(site.id());
    var known = sign(site);
    assertTrue(known.agreesWith(shown), shown + " instead of " + known);
  }

  private static ChannelEvidence sign(TestSite site) {
    var item = new SignStore(service.table()).read(site.id()).orElseThrow();
    return requireNonNull(item.evidence().get("email"));
  }

  @Test
  void whatCannotBeReadIsAnErrorThatKeepsNothingElseFromBeingCounted() {
    var broken = service.newSite(MEASURED);
    ask(broken, "q");
    set(Key.sign(broken.id()), SignItem.PLAN, AttributeValue.fromS("no plan"));
    var site = service.newSite(MEASURED);
    long asked = service.clock().instant().getEpochSecond();
    var unreadable = ask(site, "unreadable");
    set(Key.promise(unreadable), "askedAt", AttributeValue.fromS("then"));
    ask(site, "q");
    assertThrows(IllegalStateException.class, CountingTest::asAwsRunsIt);
    assertEquals(1, Recount.ofCounters(service, site, "email").get("2026-11-25 asked"));
    assertEquals(new DueCounting.Report(0, 0, 0, 2), service.counting().count());
    set(Key.promise(unreadable), "askedAt", Attributes.ofNumber(asked));
    broken.owner().put(broken.path(""), MEASURED).expect(200);
    assertEquals(new DueCounting.Report(2, 0, 0, 0), service.counting().count());
    assertDoesNotThrow(CountingTest::asAwsRunsIt);
  }

  private static void set(Key key, String attribute, AttributeValue value) {
    var table = service.table();
    table
        .client()
        .updateItem(
            r ->
                r.tableName(table.name())
                    .key(key.attributes())
                    .updateExpression("SET #a = :v")
                    .expressionAttributeNames(Map.of("#a", attribute))
                    .expressionAttributeValues(Map.of(":v", value)));
  }

  private static void asAwsRunsIt() throws IOException {
    service
        .counting()
        .handleRequest(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new LocalContext("1", "Counting"));
  }

  @Test
  void partsOfTheIndexThatDoNotAnswerAreErrorsAndAreReadTheNextTime() {
    var site = service.newSite(MEASURED);
    ask(site, "q");
    service.dynamoDb().fail("Query", Fault.THROTTLED);
    assertEquals(new DueCounting.Report(0, 0, 0, 16), service.counting().count());
    service.dynamoDb().heal();
    assertEquals(1, counted(site).get("2026-11-25 asked"));
  }

  @Test
  void withoutTimeLeftNothingIsBegun() {
    var site = service.newSite(MEASURED);
    ask(site, "q");
    var patience = new Patience(_ -> {}, new Random(1));
    var counting = new DueCounting(service.table(), service.clock(), patience);
    assertEquals(new DueCounting.Report(0, 0, 0, 0), counting.run(Duration.ZERO));
    assertEquals(new DueCounting.Report(1, 0, 0, 0), counting.run(Duration.ofMinutes(1)));
  }

  @Test
  void aStaffedChannelWithoutAClaimIsCountedTheSecondItIsAsked() {
    var rota =
        ", \"rotas\": {\"desk\": {\"layers\": [{\"members\": [\"ana\"], \"during\": \"office\"}]}}}";
    var staffed =
        LocalService.SMALL_SITE
            .replace("\"PT4H\"}", "\"PT4H\"}, \"rotas\": [\"desk\"]")
            .replaceFirst("}\\s*$", rota);
    var site = service.newSite(staffed);
    ask(site, "q");
    assertEquals(new DueCounting.Report(1, 0, 0, 0), service.counting().count());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void severalAtOnceCountEverythingOnce(long seed) {
    var site = service.newSite(MEASURED);
    var history = new History(site, seed);
    for (int n = 0; n < 3; n++) {
      history.goOn(8);
      AtOnce.call(5, i -> i == 0 ? history.goOnFor(6) : service.counting().count().errors());
    }
    service.clock().advance(Duration.ofDays(3));
    service.counting().count();
    service.counting().count();
    Recount.assertSame(service, site, "email");
  }

  /** What happens to the questions of a site, at random. */
  private static final class History {
    private final TestSite site;
    private final Random random;
    private final List<String> promises = new ArrayList<>();

    History(TestSite site, long seed) {
      this.site = site;
      this.random = new Random(seed);
    }

    int goOnFor(int steps) {
      goOn(steps);
      return 0;
    }

    void goOn(int steps) {
      IntStream.range(0, steps).forEach(_ -> goOn());
    }

    private void goOn() {
      service.clock().advance(Duration.ofMinutes(random.nextInt(90)));
      if (promises.isEmpty() || random.nextInt(3) == 0) {
        promises.add(ask(site, "q" + promises.size()));
        return;
      }
      var id = promises.get(random.nextInt(promises.size()));
      var by = random.nextBoolean() ? "ana" : "night-desk";
      switch (random.nextInt(5)) {
        case 0, 1 -> report(site, id, "reply", "{\"by\": \"" + by + "\"}");
        case 2 -> report(site, id, "close", "{\"exchanges\": " + random.nextInt(40) + "}");
        case 3 -> report(site, id, "close", "{\"withdrawn\": {\"reason\": \"spam\"}}");
        default -> report(site, id, "acknowledge", "");
      }
    }
  }
}
