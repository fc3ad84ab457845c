package dev.replyby.api;

import static dev.replyby.api.InboundSites.AUTOMATIC;
import static dev.replyby.api.InboundSites.CONVERSATION;
import static dev.replyby.api.InboundSites.MESSAGE;
import static dev.replyby.api.InboundSites.NEW;
import static dev.replyby.api.InboundSites.REPLY;
import static dev.replyby.api.InboundSites.SITE;
import static dev.replyby.api.InboundSites.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import dev.replyby.testing.Webhooks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other systems tell becomes promises on record, kept or broken by people alone. */
class InboundTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private final TestSite site = service.newSite(SITE);
  private final Webhooks webhooks = new Webhooks(service, site);

  private List<JsonNode> promises() {
    var all = new ArrayList<JsonNode>();
    site.staff().get(site.path("/promises")).expect(200).json().path("promises").forEach(all::add);
    return all;
  }

  private JsonNode promise() {
    assertEquals(1, promises().size());
    return promises().getFirst();
  }

  /** The results of a delivery's news, such as {@code asked recorded, reply ignored}. */
  private static String results(JsonNode answer) {
    return StreamSupport.stream(answer.path("news").spliterator(), false)
        .map(news -> news.path("event").asText() + " " + news.path("result").asText())
        .collect(Collectors.joining(", "));
  }

  @Test
  void aTicketIsPromisedAReplyAndAnAgentKeepsIt() {
    var secret = webhooks.secret("desk");
    var told = webhooks.zammad("desk", secret, TICKET).expect(200);
    assertEquals("desk:81", told.at("/question"));
    assertEquals("asked recorded", results(told.json()));
    assertEquals("open", promise().path("state").asText());
    assertEquals("2026-11-25T10:00:00Z", promise().path("askedAt").asText());
    assertEquals("2026-11-25T14:00:00Z", promise().path("replyBy").asText());
    assertEquals("inbound:desk", promise().at("/recorded/by").asText());
    service.clock().advance(Duration.ofMinutes(8));
    var replied = webhooks.zammad("desk", secret, REPLY).expect(200);
    assertEquals("asked known, reply recorded", results(replied.json()));
    assertEquals("kept", promise().path("state").asText());
    assertEquals("2026-11-25T10:07:30Z", promise().at("/reply/at").asText());
    assertEquals("desk:5", promise().at("/reply/by").asText());
  }

  @Test
  void anAutomaticReplySettlesNothing() {
    var secret = webhooks.secret("desk");
    service.clock().advance(Duration.ofMinutes(1));
    var told = webhooks.zammad("desk", secret, AUTOMATIC).expect(200);
    assertEquals("asked recorded, automatic reply recorded", results(told.json()));
    assertEquals("open", promise().path("state").asText());
    service.clock().set("2026-11-25T14:00:01Z");
    assertEquals("broken", promise().path("state").asText());
  }

  @Test
  void aNoteSettlesNothing() {
    var secret = webhooks.secret("desk");
    service.clock().advance(Duration.ofMinutes(8));
    var note = REPLY.replace("\"internal\": false", "\"internal\": true");
    webhooks.zammad("desk", secret, note).expect(200);
    assertEquals("open", promise().path("state").asText());
  }

  @Test
  void whatIsMergedAwayIsNotOwedAReply() {
    var secret = webhooks.secret("desk");
    webhooks.zammad("desk", secret, TICKET).expect(200);
    var merged = TICKET.replace("\"state\": \"open\"", "\"state\": \"merged\"");
    assertEquals(
        "withdrawn recorded", results(webhooks.zammad("desk", secret, merged).expect(200).json()));
    assertEquals("withdrawn", promise().path("state").asText());
    assertEquals("merged", promise().at("/withdrawn/reason").asText());
  }

  @Test
  void closingWithoutAReplyKeepsNoPromise() {
    var secret = webhooks.secret("desk");
    var closed = TICKET.replace("\"state\": \"open\"", "\"state\": \"closed\"");
    assertEquals(
        "asked recorded, closed ignored",
        results(webhooks.zammad("desk", secret, closed).expect(200).json()));
    assertEquals("open", promise().path("state").asText());
  }

  @Test
  void aMessageToChatwootComesThroughItsInbox() {
    var secret = webhooks.secret("chat");
    var now = service.clock().instant();
    var other = MESSAGE.replace("\"inbox\": {\"id\": 3}", "\"inbox\": {\"id\": 4}");
    var ignored = webhooks.chatwoot("chat", secret, now, other).expect(200);
    assertEquals("Its inbox has no channel here.", ignored.at("/news/0/why"));
    assertEquals(List.of(), promises());
    webhooks.chatwoot("chat", secret, now, MESSAGE).expect(200);
    assertEquals("chat:12", promise().path("question").asText());
  }

  @Test
  void helpScoutsReplyTellsOfItsQuestionToo() {
    var secret = webhooks.secret("scout");
    service.clock().advance(Duration.ofMinutes(8));
    var event = "convo.agent.reply.created";
    var told = webhooks.helpScout("scout", secret, event, CONVERSATION).expect(200);
    assertEquals("asked recorded, reply recorded", results(told.json()));
    assertEquals("kept", promise().path("state").asText());
    assertEquals("2026-11-25T10:00:00Z", promise().path("askedAt").asText());
  }

  @Test
  void anySystemIsUnderstoodByItsMap() {
    var secret = webhooks.secret("own");
    assertTrue(secret.startsWith("whsec_"));
    var now = service.clock().instant();
    webhooks.standard("own", secret, now, NEW).expect(200);
    var bot = "{\"type\": \"answer\", \"id\": \"A-1\", \"by\": \"bot\"}";
    webhooks.standard("own", secret, now, bot).expect(200);
    assertEquals("open", promise().path("state").asText());
    webhooks.standard("own", secret, now, bot.replace("bot", "agent")).expect(200);
    assertEquals("kept", promise().path("state").asText());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyOrderAndAnyNumberOfDeliveriesGiveTheSameRecord(long seed) {
    var secret = webhooks.secret("desk");
    service.clock().advance(Duration.ofMinutes(8));
    var later = REPLY.replace("10:07:30.9Z", "10:07:59Z");
    var deliveries =
        new ArrayList<>(List.of(TICKET, AUTOMATIC, REPLY, later, TICKET, AUTOMATIC, REPLY, later));
    Collections.shuffle(deliveries, new Random(seed));
    deliveries.forEach(delivery -> webhooks.zammad("desk", secret, delivery).expect(200));
    assertEquals("kept", promise().path("state").asText());
    assertEquals("2026-11-25T10:00:00Z", promise().path("askedAt").asText());
    assertEquals("2026-11-25T14:00:00Z", promise().path("replyBy").asText());
    assertEquals("2026-11-25T10:07:30Z", promise().at("/reply/at").asText());
    assertEquals("2026-11-25T10:00:02Z", promise().at("/automaticReply/at").asText());
  }

  @Test
  void theSameDeliveryManyTimesAtOnceIsOnePromise() {
    var secret = webhooks.secret("desk");
    service.clock().advance(Duration.ofMinutes(8));
    AtOnce.call(12, _ -> webhooks.zammad("desk", secret, REPLY))
        .forEach(answer -> answer.expect(200));
    assertEquals("kept", promise().path("state").asText());
  }

  @Test
  void aReplayChangesNothingThoughTheOwnerHasChangedTheHours() {
    var secret = webhooks.secret("desk");
    webhooks.zammad("desk", secret, TICKET).expect(200);
    site.owner().put(site.path(""), SITE.replace("PT4H", "PT1H")).expect(200);
    service.clock().advance(Duration.ofHours(2));
    var replay = webhooks.zammad("desk", secret, TICKET).expect(200);
    assertEquals("asked known", results(replay.json()));
    assertEquals("2026-11-25T14:00:00Z", promise().path("replyBy").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T09:58:59Z, asked ignored, ''", // before it was set up, clocks allowed for
    "2026-11-25T09:59:00Z, asked recorded, 2026-11-25T09:59:00Z",
    "2026-11-25T10:00:00Z, asked recorded, 2026-11-25T10:00:00Z",
    "2026-11-25T10:01:00Z, asked recorded, 2026-11-25T10:01:00Z", // ahead, but not by much
    "2026-11-25T10:01:01Z, asked recorded, 2026-11-25T10:00:00Z",
    "2031-01-01T00:00:00Z, asked recorded, 2026-11-25T10:00:00Z"
  })
  void instantsAreBelievedWhenTheyCanBeTrue(String at, String result, String believed) {
    var secret = webhooks.secret("desk");
    var ticket = TICKET.replace("2026-11-25T10:00:00.282Z", at);
    assertEquals(result, results(webhooks.zammad("desk", secret, ticket).expect(200).json()));
    if (result.endsWith("recorded")) {
      assertEquals(believed, promise().path("askedAt").asText());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T10:00:50Z, 2026-11-25T10:00:50Z", // in the second of a question that is ahead
    "2026-11-25T10:01:10Z, 2026-11-25T10:00:50Z", // ahead itself: now, or with the question
    "2026-11-25T10:00:01Z, 2026-11-25T10:00:50Z" // by the clock of another machine
  })
  void aReplyCountsThoughClocksDiffer(String at, String counts) {
    var secret = webhooks.secret("desk");
    var asked = "2026-11-25T10:00:50Z";
    webhooks.zammad("desk", secret, TICKET.replace("2026-11-25T10:00:00.282Z", asked)).expect(200);
    var reply =
        REPLY.replace("2026-11-25T10:00:00.282Z", asked).replace("2026-11-25T10:07:30.9Z", at);
    var told = webhooks.zammad("desk", secret, reply).expect(200);
    assertEquals("asked known, reply recorded", results(told.json()));
    assertEquals("kept", promise().path("state").asText());
    assertEquals(counts, promise().at("/reply/at").asText());
  }

  @Test
  void aReplyToWhatWasAskedBeforeTheSetUpIsIgnored() {
    var secret = webhooks.secret("desk");
    service.clock().advance(Duration.ofMinutes(8));
    var old = REPLY.replace("2026-11-25T10:00:00.282Z", "2026-11-20T10:00:00Z");
    var told = webhooks.zammad("desk", secret, old).expect(200);
    assertEquals("asked ignored, reply ignored", results(told.json()));
    assertEquals(List.of(), promises());
  }

  @Test
  void aNewSecretKeepsTheTimeOfTheSetUp() {
    webhooks.secret("desk");
    service.clock().advance(Duration.ofDays(3));
    var secret = webhooks.secret("desk");
    webhooks.zammad("desk", secret, TICKET).expect(200);
    assertEquals("2026-11-25T10:00:00Z", promise().path("askedAt").asText());
  }

  @Test
  void questionsOlderThanAMonthAreIgnored() {
    var secret = webhooks.secret("desk");
    service.clock().advance(Duration.ofDays(31));
    assertEquals(
        "asked ignored", results(webhooks.zammad("desk", secret, TICKET).expect(200).json()));
  }
}
