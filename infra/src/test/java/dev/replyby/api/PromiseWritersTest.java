package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** Many who record questions at the same time. */
@Isolated("Two hundred writers at once take all of the machine.")
class PromiseWritersTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final int WRITERS = 200;

  private static TestAnswer ask(TestSite site, int question) {
    return PromisesTest.ask(
        site, "{\"question\": \"q%d\", \"channel\": \"email\"}".formatted(question));
  }

  @Test
  void twoHundredOfTheSameQuestionAreToldTheSame() {
    var site = service.newSite();
    var answers = AtOnce.call(WRITERS, _ -> ask(site, 1));
    assertEquals(1, AtOnce.count(answers, 201));
    assertEquals(WRITERS - 1, AtOnce.count(answers, 200));
    assertEquals(1, new HashSet<>(answers.stream().map(TestAnswer::text).toList()).size());
    assertEquals(1, onRecord(site).size());
  }

  @Test
  void twoHundredOfAThousandQuestionsEachTwice() {
    var site = service.newSite();
    var told = new TreeMap<String, String>();
    for (int round = 0; round < 10; round++) {
      int first = round * WRITERS;
      var answers = AtOnce.call(WRITERS, i -> ask(site, (first + i) % 1000));
      answers.forEach(
          a -> {
            assertEquals(first < 1000 ? 201 : 200, a.status(), a.text());
            told.merge(a.at("/question"), a.text(), PromiseWritersTest::same);
          });
    }
    assertEquals(1000, told.size());
    assertEquals(List.copyOf(told.keySet()), onRecord(site).stream().sorted().toList());
  }

  /** What two were told about one question. */
  private static String same(String first, String second) {
    assertEquals(first, second);
    return second;
  }

  /** Every question that the site has on record, by its list. */
  static List<String> onRecord(TestSite site) {
    var questions = new ArrayList<String>();
    var query = "";
    do {
      var page = site.staff().get(site.path("/promises" + query)).expect(200);
      questions.addAll(page.json().path("promises").findValuesAsText("question"));
      query = page.json().has("next") ? "?cursor=" + page.at("/next") : "";
    } while (!query.isEmpty());
    return questions;
  }
}
