package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Promises while the table throttles, is away or loses answers, at any of its calls. */
class PromiseFaultsTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final List<String> OPERATIONS =
      List.of("GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "TransactWriteItems");
  private static final int MOST_CALLS = 6;
  private static final String DELAY =
      "{\"newReplyBy\": \"2026-11-26T10:00:00Z\", \"reason\": \"busy\"}";
  private static final String MERGE =
      "{\"withdrawn\": {\"reason\": \"twice\", \"mergedInto\": \"first\"}}";

  /** Every call of every operation, lost in every way that passes. */
  static Stream<Arguments> faults() {
    var passing = List.of(Fault.THROTTLED, Fault.LOST_ANSWER);
    var all =
        OPERATIONS.stream().flatMap(o -> passing.stream().flatMap(f -> each(o, f, MOST_CALLS)));
    return Stream.concat(all, each("UpdateItem", Fault.FAILED_CONDITION, MOST_CALLS));
  }

  private static Stream<Arguments> each(String operation, Fault fault, int most) {
    return IntStream.rangeClosed(1, most).mapToObj(n -> Arguments.of(operation, fault, n));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void oneFaultAnywhereChangesNothing(String operation, Fault fault, int nth) {
    var site = service.newSite();
    var first = path(site, ask(site, "first").expect(201));
    var second = path(site, ask(site, "second").expect(201));
    service.dynamoDb().failNth(operation, fault, nth);
    var third = path(site, ask(site, "third").expect(201));
    report(site, third + "/acknowledge", "");
    report(site, third + "/delay", DELAY);
    report(site, second + "/close", MERGE);
    report(site, first + "/reply", "");
    report(site, first + "/close", "{\"exchanges\": 1}");
    site.staff().get(site.path("/promises?state=open")).expect(200);
    service.dynamoDb().heal();
    assertEquals(
        List.of("withdrawn", "open", "kept"), states(site, second, third, first), operation);
    var delayed = site.staff().get(third).json();
    assertEquals(1, delayed.path("delays").size());
    assertTrue(delayed.has("acknowledged"));
    assertEquals(3, PromiseWritersTest.onRecord(site).size());
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
