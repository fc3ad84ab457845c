package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Promises while the table throttles, is away or loses answers, at any of its calls. */
class PromiseFaultsTest {
  @RegisterExtension static final LocalService service = new LocalService();

  /** Every read is done like the first ones. */
  private static final int MOST_READS = 6;

  private static final Set<String> CHANGES = Set.of("UpdateItem", "TransactWriteItems");
  private static final String DELAY =
      "{\"newReplyBy\": \"2026-11-26T10:00:00Z\", \"reason\": \"busy\"}";
  private static final String MERGE =
      "{\"withdrawn\": {\"reason\": \"twice\", \"mergedInto\": \"first\"}}";

  /** Every call of every operation, lost in every way that passes; every change, overtaken. */
  static Stream<Arguments> faults() {
    var story = new Story(service.newSite());
    service.dynamoDb().forget();
    story.goOn();
    var calls = service.dynamoDb().calls();
    assertEquals(
        Set.of("GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "TransactWriteItems"),
        calls.keySet());
    return calls.entrySet().stream().flatMap(c -> each(c.getKey(), c.getValue()));
  }

  private static Stream<Arguments> each(String operation, int calls) {
    var faults =
        CHANGES.contains(operation)
            ? List.of(Fault.THROTTLED, Fault.LOST_ANSWER, Fault.FAILED_CONDITION)
            : List.of(Fault.THROTTLED, Fault.LOST_ANSWER);
    int most = operation.equals("GetItem") ? Math.min(calls, MOST_READS) : calls;
    return faults.stream()
        .flatMap(
            fault ->
                IntStream.rangeClosed(1, most).mapToObj(n -> Arguments.of(operation, fault, n)));
  }

  /** All that can happen to promises. */
  private static final class Story {
    private final TestSite site;
    private final TestAnswer asked;
    private final String first;
    private final String second;

    Story(TestSite site) {
      this.site = site;
      asked = ask(site, "first").expect(201);
      first = path(site, asked);
      second = path(site, ask(site, "second").expect(201));
    }

    /** The path of one that is still open. */
    String goOn() {
      var third = path(site, ask(site, "third").expect(201));
      report(site, third + "/acknowledge", "");
      report(site, third + "/delay", DELAY);
      report(site, second + "/close", MERGE);
      report(site, first + "/reply", "");
      var rating = "/v1/receipts/" + asked.at("/receipt") + "/rating";
      service.anonymous().post(rating, "{\"rating\": 4}").expect(200);
      report(site, first + "/close", "{\"exchanges\": 1}");
      site.staff().get(site.path("/promises?state=open")).expect(200);
      return third;
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void oneFaultAnywhereChangesNothing(String operation, Fault fault, int nth) {
    var site = service.newSite();
    var story = new Story(site);
    service.dynamoDb().failNth(operation, fault, nth);
    var third = story.goOn();
    service.dynamoDb().heal();
    assertEquals(
        List.of("withdrawn", "open", "kept"), states(site, story.second, third, story.first));
    assertEquals("4", site.staff().get(story.first).at("/rating/stars"));
    var delayed = site.staff().get(third).json();
    assertEquals(1, delayed.path("delays").size());
    assertTrue(delayed.has("acknowledged"));
    assertEquals(3, PromiseWritersTest.onRecord(site).size());
  }

  /** The one conditional write that is not repeated: what is there is the answer. */
  @Test
  void whoIsOvertakenInRecordingAQuestionIsToldWhatIsOnRecord() {
    var site = service.newSite();
    var other = new AtomicReference<String>();
    service.dynamoDb().before("PutItem", () -> other.set(ask(site, "first").expect(201).text()));
    assertEquals(ask(site, "first").expect(200).text(), other.get());
    assertEquals(List.of("first"), PromiseWritersTest.onRecord(site));
  }

  /**
   * Who was told that a question is on record finds it; who was not may or may not, and asks on.
   */
  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"UNREACHABLE", "LOST_ANSWER"})
  void whatWasAcknowledgedIsFoundAndNothingElse(Fault fault) {
    var site = service.newSite();
    var acknowledged = new TreeSet<String>();
    var asked = new TreeSet<String>();
    for (int round = 0; round < 5; round++) {
      service.dynamoDb().heal();
      int first = round * 20;
      for (int n = 2; n < 40; n += 3) {
        service.dynamoDb().failNth("PutItem", fault, n);
        service.dynamoDb().failNth("PutItem", fault, n + 1);
        service.dynamoDb().failNth("GetItem", fault, 4 * n);
      }
      var answers = AtOnce.call(20, i -> ask(site, "q%03d".formatted(first + i)));
      for (int i = 0; i < answers.size(); i++) {
        asked.add("q%03d".formatted(first + i));
        if (answers.get(i).status() == 503) {
          continue;
        }
        acknowledged.add(answers.get(i).expect(201).at("/question"));
      }
    }
    service.dynamoDb().heal();
    var found = new ArrayList<>(PromiseWritersTest.onRecord(site));
    assertEquals(new TreeSet<>(found).size(), found.size(), "none is there twice");
    assertTrue(found.containsAll(acknowledged));
    assertTrue(asked.containsAll(found));
    asked.forEach(q -> assertTrue(List.of(200, 201).contains(ask(site, q).status()), q));
    assertEquals(List.copyOf(asked), PromiseWritersTest.onRecord(site).stream().sorted().toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"UNREACHABLE", "LOST_ANSWER"})
  void whileItLastsItIsSaid(Fault fault) {
    var site = service.newSite();
    var promise = path(site, ask(site, "first").expect(201));
    for (var operation : List.of("GetItem", "PutItem", "UpdateItem")) {
      service.dynamoDb().heal();
      service.dynamoDb().fail(operation, fault);
      rightOrUnavailable(ask(site, operation));
      rightOrUnavailable(site.staff().post(promise + "/reply", ""));
      rightOrUnavailable(site.staff().get(promise));
    }
    service.dynamoDb().heal();
    assertEquals("kept", site.staff().post(promise + "/reply", "").expect(200).at("/state"));
  }

  private static void rightOrUnavailable(TestAnswer answer) {
    if (answer.status() > 201) {
      answer.expect(503, "unavailable");
    }
  }

  private static TestAnswer ask(TestSite site, String question) {
    return PromisesTest.ask(
        site, "{\"question\": \"%s\", \"channel\": \"email\"}".formatted(question));
  }

  private static String path(TestSite site, TestAnswer promise) {
    return site.path("/promises/" + promise.at("/id"));
  }

  private static void report(TestSite site, String path, String body) {
    site.staff().post(path, body).expect(200);
  }

  private static List<String> states(TestSite site, String... paths) {
    return Stream.of(paths).map(p -> site.staff().get(p).expect(200).at("/state")).toList();
  }
}
