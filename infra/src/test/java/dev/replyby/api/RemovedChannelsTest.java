package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Publishing a document without a channel in which questions wait. */
class RemovedChannelsTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String WITH_CHAT =
      LocalService.SMALL_SITE.replace(
          "\"channels\": {",
          "\"channels\": {\"chat\": {\"calendar\": \"office\", \"target\": {\"open\": \"PT8H\"}},");
  private static final String RENAMED = WITH_CHAT.replace("\"chat\":", "\"talk\":");

  private static String ask(TestSite site, String question, String channel) {
    var request = "{\"question\": \"%s\", \"channel\": \"%s\"}".formatted(question, channel);
    return site.path("/promises/" + PromisesTest.ask(site, request).expect(201).at("/id"));
  }

  private static TestAnswer publish(TestSite site, String query, String document) {
    return site.owner().put(site.path(query), document).expect(200);
  }

  @Test
  void warnsOfTheQuestionsThatWaitThere() {
    var site = service.newSite(WITH_CHAT);
    ask(site, "first", "chat");
    ask(site, "second", "chat");
    ask(site, "elsewhere", "email");
    var dry = publish(site, "?dryRun=true", LocalService.SMALL_SITE);
    assertEquals("/channels/chat", dry.at("/warnings/0/pointer"));
    assertEquals(
        "is taken out, and 2 questions wait for a reply there; what was promised is settled, told"
            + " and listed all the same, but is in no report any more, and in the weekly digest only"
            + " among what waits",
        dry.at("/warnings/0/detail"));
    var renamed = publish(site, "", RENAMED);
    assertEquals(dry.json().path("warnings"), renamed.json().path("warnings"));
    assertEquals("[]", publish(site, "", LocalService.SMALL_SITE).at("/warnings"));
  }

  @Test
  void saysNothingWhereNoneWaits() {
    var site = service.newSite(WITH_CHAT);
    site.staff().post(ask(site, "answered", "chat") + "/reply", "").expect(200);
    ask(site, "elsewhere", "email");
    assertEquals("[]", publish(site, "", LocalService.SMALL_SITE).at("/warnings"));
  }

  @Test
  void whatItSaysOfWhatWaitsIsSo() {
    var site = service.newSite(WITH_CHAT);
    var promise = ask(site, "q", "chat");
    assertTrue(
        publish(site, "", LocalService.SMALL_SITE)
            .at("/warnings/0/detail")
            .startsWith("is taken out, and 1 question waits"));
    service.counting().count();
    var open = site.staff().get(site.path("/promises?state=open&channel=chat")).expect(200);
    assertEquals("q", open.at("/promises/0/question"));
    assertEquals("kept", site.staff().post(promise + "/reply", "").expect(200).at("/state"));
    service.counting().count();
    var report = site.staff().get(site.path("/report/promises")).expect(200);
    assertFalse(report.text().contains("chat"), report.text());
  }

  @Test
  void readsOneMorePageWhenAChannelIsTakenOutAndElseNothing() {
    var site = service.newSite(WITH_CHAT);
    ask(site, "q", "chat");
    service.dynamoDb().forget();
    publish(site, "?dryRun=true", WITH_CHAT.replace("Small", "Other"));
    var usual = List.copyOf(service.dynamoDb().calls().keySet());
    assertFalse(usual.contains("Query") || usual.contains("BatchGetItem"), usual::toString);
    publish(site, "?dryRun=true", LocalService.SMALL_SITE);
    assertEquals(1, service.dynamoDb().calls().get("Query"));
    assertEquals(1, service.dynamoDb().calls().get("BatchGetItem"));
  }

  @Test
  void whereSoManyWaitThatNotAllAreLookedAtItSaysSo() {
    var site = service.newSite(WITH_CHAT);
    for (int i = 0; i < 100; i++) {
      ask(site, "q" + i, "email");
    }
    ask(site, "last", "chat");
    assertTrue(
        publish(site, "?dryRun=true", LocalService.SMALL_SITE)
            .at("/warnings/0/detail")
            .startsWith("is taken out, and questions may still wait"));
    var other = publish(site, "", WITH_CHAT.replace("\"email\":", "\"mail\":"));
    assertTrue(
        other
            .at("/warnings/0/detail")
            .startsWith("is taken out, and at least 100 questions wait for a reply"),
        other.text());
  }

  @Test
  void isPublishedAlsoWhenThatCannotBeRead() {
    var site = service.newSite(WITH_CHAT);
    service.dynamoDb().fail("Query", Fault.UNREACHABLE);
    var published = publish(site, "", LocalService.SMALL_SITE);
    assertEquals("2", published.at("/version"));
    assertTrue(published.at("/warnings/0/detail").contains("questions may still wait"));
  }
}
