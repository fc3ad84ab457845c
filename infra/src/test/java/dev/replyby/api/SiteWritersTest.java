package dev.replyby.api;

import static dev.replyby.testing.LocalService.SMALL_SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** Writers of one site at the same time. */
@Isolated("Forty writers at once take all of the machine.")
class SiteWritersTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static String named(int i) {
    return SMALL_SITE.replace("Small", "Writer " + i);
  }

  private static List<Long> versions(List<TestAnswer> answers) {
    return answers.stream().map(a -> Long.parseLong(a.at("/version"))).sorted().toList();
  }

  @RepeatedTest(20)
  void ofTwoWithTheSameIfMatchExactlyOneWins() {
    var site = service.newSite();
    var first = site.owner().with("If-Match", "\"1\"");
    var answers = AtOnce.call(2, i -> first.put(site.path(""), named(i)));
    assertEquals(1, AtOnce.count(answers, 200));
    assertEquals(1, AtOnce.count(answers, 412));
    var winner = answers.get(0).status() == 200 ? 0 : 1;
    var published = site.owner().get(site.path("")).expect(200);
    assertEquals("Writer " + winner, published.at("/name"));
    assertEquals("\"2\"", published.header("ETag").orElse(""));
  }

  @Test
  void ofSeveralCreatorsExactlyOneWins() {
    var creating = service.operator().with("If-None-Match", "*");
    var answers = AtOnce.call(5, i -> creating.put("/v1/sites/contested", named(i)));
    assertEquals(1, AtOnce.count(answers, 201));
    assertEquals(4, AtOnce.count(answers, 412));
  }

  @RepeatedTest(3)
  void tenWithoutConditionsAllSucceed() {
    var site = service.newSite();
    var answers = AtOnce.call(10, i -> site.owner().put(site.path(""), named(i)));
    answers.forEach(a -> a.expect(200));
    assertEquals(LongStream.rangeClosed(2, 11).boxed().toList(), versions(answers));
    assertEquals(11, site.owner().get(site.path("/versions")).json().path("versions").size());
    var last = answers.stream().filter(a -> a.at("/version").equals("11")).findFirst();
    assertEquals(
        "Writer " + answers.indexOf(last.orElseThrow()),
        service.get(site.path("/sign")).at("/name"));
  }

  @Test
  void fortyWithoutConditionsAllSucceed() {
    var site = service.newSite();
    var answers = AtOnce.call(40, i -> site.owner().put(site.path(""), named(i)));
    answers.forEach(a -> a.expect(200));
    assertEquals(LongStream.rangeClosed(2, 41).boxed().toList(), versions(answers));
  }

  @RepeatedTest(5)
  void togglingWhilePublishingKeepsBoth() {
    var site = service.newSite();
    var answers = AtOnce.call(8, i -> i % 2 == 0 ? publish(site, i) : toggle(site, i));
    answers.forEach(a -> a.expect(200));
    var sign = service.get(site.path("/sign")).expect(200);
    assertEquals("5", sign.at("/version"));
    assertEquals("away", sign.at("/status/state"));
    var members = site.staff().get(site.path("/status")).expect(200);
    assertTrue(members.json().path("members").has("ana"), members.text());
  }

  private static TestAnswer publish(TestSite site, int i) {
    return site.owner().put(site.path(""), named(i));
  }

  private static TestAnswer toggle(TestSite site, int i) {
    var path = site.path(i % 4 == 1 ? "/status" : "/members/ana/status");
    return site.staff().put(path, "{\"state\": \"away\", \"for\": \"PT" + (i + 1) + "M\"}");
  }
}
