package dev.replyby.api;

import static dev.replyby.api.InboundSites.CONVERSATION;
import static dev.replyby.api.InboundSites.MESSAGE;
import static dev.replyby.api.InboundSites.REPLY;
import static dev.replyby.api.InboundSites.SITE;
import static dev.replyby.api.InboundSites.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.inbound.InboundHandler;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import dev.replyby.testing.Webhooks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that no system should send, though they are signed. */
class InboundHostileTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String SECRET = "a-secret-for-every-inbound";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> JUNK =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "123456789012345678901234567890",
          "\"\"",
          "\"\\u0000\\ud800\"",
          "\"" + "x".repeat(1000) + "\"",
          "[]",
          "[[{}]]",
          "{}",
          "{\"id\": {\"id\": []}}");

  /** Held, so that what is set here stays. */
  private static final Logger LOG = Logger.getLogger(InboundHandler.class.getName());

  private final TestSite site = service.newSite(SITE);
  private final Webhooks webhooks = new Webhooks(service, site);

  @BeforeEach
  void setUp() {
    LOG.setUseParentHandlers(false);
    for (var inbound : List.of("desk", "chat", "scout", "old-chat")) {
      var body = "{\"secret\": \"" + SECRET + "\"}";
      site.owner().put(webhooks.path(inbound) + "/secret", body).expect(200);
    }
  }

  private TestAnswer deliver(String inbound, String body) {
    return switch (inbound) {
      case "desk" -> webhooks.zammad(inbound, SECRET, body);
      case "scout" -> webhooks.helpScout(inbound, SECRET, "convo.agent.reply.created", body);
      default -> webhooks.chatwoot(inbound, SECRET, service.clock().instant(), body);
    };
  }

  @Test
  void junkInAnyFieldIsNeverOurFailure() throws JsonProcessingException {
    junkInAnyField("desk", REPLY);
    junkInAnyField("chat", MESSAGE);
    junkInAnyField("scout", CONVERSATION);
  }

  private void junkInAnyField(String inbound, String body) throws JsonProcessingException {
    int asked = 0;
    for (var junk : JUNK) {
      for (var variant : variants(body, MAPPER.readTree(junk))) {
        int status = deliver(inbound, variant).status();
        assertTrue(status == 200 || status == 400, () -> status + " for " + variant);
        asked++;
      }
    }
    assertTrue(asked > 100, inbound + " was asked " + asked + " times");
  }

  /** The body once for each of its fields, with that value in its place. */
  private static List<String> variants(String body, JsonNode junk) throws JsonProcessingException {
    var variants = new ArrayList<String>();
    var tree = MAPPER.readTree(body);
    var objects = new ArrayList<JsonNode>(List.of(tree));
    tree.findParents("id").forEach(objects::add);
    tree.findParents("type").forEach(objects::add);
    for (var object : objects) {
      for (var name : new ArrayList<>(((ObjectNode) object).propertyStream().toList())) {
        ((ObjectNode) object).set(name.getKey(), junk);
        variants.add(MAPPER.writeValueAsString(tree));
        ((ObjectNode) object).set(name.getKey(), name.getValue());
      }
    }
    return variants;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "nonsense", "[]", "7", "null", "\"text\"", "{\"a\": 1, \"a\": 2}", "{} {}"})
  void whatIsNoObjectIsRefused(String body) {
    for (var inbound : List.of("desk", "chat", "scout")) {
      deliver(inbound, body).expect(400, "bad-request");
    }
  }

  @Test
  void anEmptyBodyIsRefused() {
    deliver("desk", "").expect(400, "bad-request");
  }

  @Test
  void depthAndSizeAreBounded() {
    deliver("desk", "[".repeat(100_000)).expect(400, "bad-request");
    deliver("desk", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)).expect(400, "bad-request");
    deliver("desk", "{\"a\": " + "9".repeat(100_000) + "}").expect(400, "bad-request");
    deliver("desk", "{\"a\": \"" + "x".repeat(256 * 1024) + "\"}").expect(413, "too-large");
    var large = TICKET.replace("Where is it?", "x".repeat(250_000));
    deliver("desk", large).expect(200);
  }

  @Test
  void whatCustomersWriteMayHaveAnyCharacters() {
    deliver("desk", TICKET.replace("Where is it?", "\\u0000\\u0007\\ud800 \\u202e 🐌")).expect(200);
  }

  @Test
  void aRefusalSaysWhereAndNothingOfWhatWasSent() {
    var body = TICKET.replace("2026-11-25T10:00:00.282Z", "noor@example.com");
    var refused = deliver("desk", body).expect(400, "bad-request");
    assertEquals(List.of("/ticket/created_at"), refused.pointers());
    assertFalse(refused.text().contains("noor"), refused.text());
  }

  @Test
  void neitherDoesTheLog() {
    var lines = new CopyOnWriteArrayList<String>(); // others may log beside this test
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().formatMessage(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    LOG.addHandler(handler);
    deliver("desk", TICKET.replace("2026-11-25T10:00:00.282Z", "noor@example.com")).expect(400);
    LOG.removeHandler(handler);
    var logged = String.join("\n", lines);
    assertTrue(logged.contains(webhooks.path("desk")), logged);
    assertTrue(logged.contains("/ticket/created_at"), logged);
    assertFalse(logged.contains("noor"), logged);
  }

  @Test
  void nothingThatPeopleWroteIsKept() {
    deliver("desk", TICKET).expect(200);
    var promises = site.staff().get(site.path("/promises")).expect(200);
    var promise = site.path("/promises/" + promises.at("/promises/0/id"));
    var kept = site.staff().get(promise).expect(200).text();
    for (var word : List.of("Parcel", "Where", "Service Desk")) {
      assertFalse(kept.contains(word), kept);
    }
  }

  @Test
  void unknownEventsAreAnsweredWell() {
    var other = MESSAGE.replace("message_created", "contact_created");
    assertEquals(
        "Only new messages and changes of status count.", deliver("chat", other).at("/ignored"));
    webhooks.helpScout("scout", SECRET, "tag.created", "{\"id\": 1}").expect(200);
  }
}
