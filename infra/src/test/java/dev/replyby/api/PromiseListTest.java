package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** The list of a site's promises. */
@Isolated("Hundreds of questions at once take all of the machine.")
class PromiseListTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String TWO_CHANNELS =
      LocalService.SMALL_SITE.replace(
          "\"channels\": {",
          "\"channels\": {\"chat\": {\"calendar\": \"office\", \"target\": {\"open\": \"PT1H\"}},");

  private static String ask(TestSite site, String question, String channel) {
    var request = "{\"question\": \"%s\", \"channel\": \"%s\"}".formatted(question, channel);
    return site.path("/promises/" + PromisesTest.ask(site, request).expect(201).at("/id"));
  }

  private static TestAnswer list(TestSite site, String query) {
    return site.staff().get(site.path("/promises" + query)).expect(200);
  }

  private static List<String> questions(TestAnswer answer) {
    return answer.json().path("promises").findValuesAsText("question");
  }

  private static List<String> questions(TestSite site, String query) {
    return questions(list(site, query));
  }

  @Test
  void newestFirstWithoutReceipts() {
    var site = service.newSite(TWO_CHANNELS);
    for (var question : List.of("a", "b", "c")) {
      ask(site, question, "email");
      service.clock().advance(Duration.ofMinutes(1));
    }
    var all = list(site, "");
    assertEquals(List.of("c", "b", "a"), questions(all));
    assertFalse(all.text().contains("receipt"));
    assertFalse(all.json().has("next"));
    assertEquals(List.of("b", "a"), questions(site, "?before=2026-11-25T10:02:00Z"));
    assertEquals(List.of(), questions(site, "?before=2026-11-25T10:00:00Z"));
    assertEquals(List.of(), questions(service.newSite(), ""));
  }

  @Test
  void byStateAndByChannel() {
    var site = service.newSite(TWO_CHANNELS);
    var kept = ask(site, "kept", "chat");
    site.staff().post(kept + "/reply", "").expect(200);
    ask(site, "broken", "chat");
    var taken = ask(site, "withdrawn", "email");
    site.staff().post(taken + "/close", "{\"withdrawn\": {\"reason\": \"x\"}}").expect(200);
    ask(site, "late", "email");
    service.clock().advance(Duration.ofHours(2));
    ask(site, "soon", "chat");
    assertEquals(List.of("kept"), questions(site, "?state=kept"));
    assertEquals(List.of("broken"), questions(site, "?state=broken"));
    assertEquals(List.of("withdrawn"), questions(site, "?state=withdrawn"));
    assertEquals(List.of("soon", "late"), questions(site, "?state=open"), "the one due first");
    assertEquals(List.of("late"), questions(site, "?state=open&channel=email"));
    assertEquals(List.of("soon"), questions(site, "?channel=chat&state=open"));
    assertEquals(
        List.of("?state", "?before", "?cursor", "?channel"),
        site.staff()
            .get(site.path("/promises?state=lost&before=today&cursor=1&channel=emial"))
            .expect(400, "bad-request")
            .pointers());
  }

  @Test
  void aChannelThatIsNoneIsRefusedAndOneThatWasIsListed() {
    var site = service.newSite(TWO_CHANNELS);
    ask(site, "q", "chat");
    service.counting().count();
    site.owner().put(site.path(""), LocalService.SMALL_SITE).expect(200);
    assertEquals(List.of("q"), questions(site, "?channel=chat"));
    assertEquals(List.of(), questions(site, "?channel=chat&state=kept"));
    assertEquals(List.of(), questions(site, "?channel=email"));
    var longest = site.path("/promises?channel=" + "x".repeat(3000)); // than any key
    site.staff().get(longest).expect(400, "bad-request");
    var refused = site.staff().get(site.path("/promises?channel=fax")).expect(400, "bad-request");
    assertEquals(
        "found \"fax\"; expected a channel of the site: email; or one that it had, of which promises"
            + " are on record",
        refused.at("/errors/0/detail"));
  }

  @Test
  void inPagesOfAHundred() {
    var site = service.newSite();
    AtOnce.call(230, i -> PromisesTest.ask(site, question(i))).forEach(a -> a.expect(201));
    for (var query : List.of("?", "?state=open&", "?channel=email&")) {
      var sizes = new ArrayList<Integer>();
      var seen = new ArrayList<String>();
      var cursor = "";
      do {
        var page = list(site, query + cursor);
        sizes.add(questions(page).size());
        seen.addAll(questions(page));
        cursor = page.json().has("next") ? "cursor=" + page.at("/next") : "";
      } while (!cursor.isEmpty());
      assertEquals(List.of(100, 100, 30), sizes, query);
      var all = IntStream.range(0, 230).mapToObj(i -> "q" + i).sorted().toList();
      assertEquals(all, seen.stream().sorted().toList(), query);
    }
  }

  private static String question(int i) {
    return "{\"question\": \"q%d\", \"channel\": \"email\"}".formatted(i);
  }

  @Test
  void whatIsOpenIsFoundWithoutReadingThePast() {
    var site = service.newSite();
    var answers = AtOnce.call(150, i -> PromisesTest.ask(site, question(i)));
    AtOnce.call(
            150,
            i ->
                site.staff()
                    .post(site.path("/promises/" + answers.get(i).at("/id") + "/reply"), ""))
        .forEach(a -> a.expect(200));
    service.clock().advance(Duration.ofHours(1));
    ask(site, "open", "email");
    service.dynamoDb().forget();
    assertEquals(List.of("open"), questions(site, "?state=open"));
    assertEquals(Map.of("GetItem", 1, "Query", 1, "BatchGetItem", 1), service.dynamoDb().calls());
  }
}
