package dev.replyby.site;

import static dev.replyby.site.Documents.mistakes;
import static dev.replyby.site.Documents.site;
import static dev.replyby.site.Documents.valid;
import static dev.replyby.site.Documents.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.input.Mistake;
import dev.replyby.site.Signing.Encoding;
import dev.replyby.site.Signing.Hash;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundReaderTest {
  private static final String MAP =
      "event: '/type', asked: ['new'], replied: ['answer'], question: '/id', author: '/by',"
          + " human: ['agent']";

  @Test
  void aKnownSystemNeedsAChannelAlone() {
    assertEquals(
        new Inbound(
            "own",
            new Sender.Zammad(),
            new Signing.Body("X-Hub-Signature", Hash.SHA1, Encoding.HEX, "sha1="),
            Optional.of("email"),
            Map.of()),
        inbound("{kind: 'zammad', channel: 'email'}"));
  }

  @Test
  void inboxesHaveTheirOwnChannelsAndOthersNone() {
    var inbound = inbound("{kind: 'helpscout', inboxes: {'85': 'email'}}");
    assertEquals(Optional.of("email"), inbound.channelOf(Optional.of("85")));
    assertEquals(Optional.empty(), inbound.channelOf(Optional.of("86")));
    assertEquals(Optional.empty(), inbound.channelOf(Optional.empty()));
  }

  @Test
  void otherInboxesFallBackOnTheChannel() {
    var inbound = inbound("{kind: 'chatwoot', channel: 'email', inboxes: {}}");
    assertEquals(Optional.of("email"), inbound.channelOf(Optional.of("3")));
    assertEquals(Optional.of("email"), inbound.channelOf(Optional.empty()));
  }

  @Test
  void aSystemThatCannotSignShowsAKey() {
    assertEquals(
        new Signing.Key(),
        inbound("{kind: 'chatwoot', channel: 'email', signature: 'none'}").signing());
    assertEquals(new Signing.Chatwoot(), inbound("{kind: 'chatwoot', channel: 'email'}").signing());
  }

  @Test
  void aMapWithEverything() {
    var inbound =
        inbound(
            """
            {kind: 'json', inboxes: {'q1': 'email'},
             signature: {header: 'X-Sig', hash: 'sha512', encoding: 'base64', prefix: 'v='},
             map: {event: '/type', asked: ['new'], replied: ['answer', 'call'], closed: ['done'],
                   withdrawn: ['spam'], question: '/a~1b/0', askedAt: '/at', repliedAt: '/sent',
                   author: '/by', human: ['agent'], inbox: '/queue'}}
            """);
    assertEquals(new Signing.Body("X-Sig", Hash.SHA512, Encoding.BASE64, "v="), inbound.signing());
    assertEquals(
        new Sender.Json(
            new Mapping(
                JsonPointer.compile("/type"),
                new Mapping.Words(
                    Set.of("new"), Set.of("answer", "call"), Set.of("done"), Set.of("spam")),
                JsonPointer.compile("/a~1b/0"),
                Optional.of(JsonPointer.compile("/at")),
                Optional.of(JsonPointer.compile("/sent")),
                JsonPointer.compile("/by"),
                Set.of("agent"),
                Optional.of(JsonPointer.compile("/queue")))),
        inbound.sender());
  }

  @Test
  void signatureMadeOfABodyIsSha256InHexUnlessSaidOtherwise() {
    assertEquals(
        new Signing.Body("X-Sig", Hash.SHA256, Encoding.HEX, ""),
        inbound("{kind: 'json', channel: 'email', signature: {header: 'X-Sig'}, map: {%s}}")
            .signing());
    assertEquals(
        new Signing.StandardWebhooks(),
        inbound("{kind: 'json', channel: 'email', signature: 'standard-webhooks', map: {%s}}")
            .signing());
  }

  @Test
  void whoeverIsNotAskedForASignatureIsWarned() {
    var warnings = valid(document("{kind: 'json', channel: 'email', map: {%s}}")).warnings();
    assertEquals(
        List.of("/inbound/own/signature"), warnings.stream().map(Mistake::pointer).toList());
    assertEquals(
        List.of(),
        valid(document("{kind: 'json', channel: 'email', signature: 'none', map: {%s}}"))
            .warnings());
  }

  @Test
  void thoseOfAPublishedDocumentAreReadWithoutTheRestOfIt() {
    var document = document("{kind: 'zammad', channel: 'email'}");
    assertEquals(
        List.of(inbound("{kind: 'zammad', channel: 'email'}")), SiteReader.inbounds(document));
    assertEquals(List.of(), SiteReader.inbounds(Documents.minimal()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{channel: 'email'} | /kind",
        "{kind: 'zendesk', channel: 'email'} | /kind",
        "{kind: 'zammad'} | ''",
        "{kind: 'zammad', inboxes: {}} | ''",
        "{kind: 'zammad', channel: 'mail'} | /channel",
        "{kind: 'zammad', channel: 3} | /channel",
        "{kind: 'zammad', inboxes: {'Sales/EU': 'sale'}} | /inboxes/Sales~1EU",
        "{kind: 'zammad', channel: 'email', signature: 'standard-webhooks'} | /signature",
        "{kind: 'zammad', channel: 'email', signature: {header: 'X-Sig'}} | /signature",
        "{kind: 'zammad', channel: 'email', map: {%s}} | /map",
        "{kind: 'json', channel: 'email', signature: 'none'} | /map",
        "{kind: 'json', channel: 'email', signature: 'md5', map: {%s}} | /signature",
        "{kind: 'json', channel: 'email', signature: {}, map: {%s}} | /signature/header",
        "{kind: 'json', channel: 'email', signature: {header: 'X Y'}, map: {%s}}"
            + " | /signature/header",
        "{kind: 'json', inboxes: {'q1': 'email'}, signature: 'none', map: {%s}} | /inboxes",
        "{kind: 'json', channel: 'email', signature: 'none', map: {%s, closed: ['new']}}"
            + " | /map/closed/0",
        "{kind: 'json', channel: 'email', signature: 'none', map: {%s, inbox: 'at'}}"
            + " | /map/inbox",
        "{kind: 'json', channel: 'email', signature: 'none', map: {%s, inbox: '/a~2'}}"
            + " | /map/inbox",
        "{kind: 'json', channel: 'email', signature: 'none', map: {%s, askedAt: '/at'}}"
            + " | /map/repliedAt",
        "{kind: 'json', channel: 'email', signature: 'none', map: {%s, repliedAt: '/at'}}"
            + " | /map/askedAt",
        "{kind: 'json', channel: 'email', signature: 'none', map: {%s, inbox: ''}} | /map/inbox",
      })
  void everyMistakeIsToldWhereItIs(String inbound, String pointer) {
    var expected = "/inbound/own" + (pointer.equals("''") ? "" : pointer);
    var found = mistakes(document(inbound)).stream().map(Mistake::pointer).toList();
    assertEquals(List.of(expected), found);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    var mistakes =
        mistakes(
            document(
                """
                {kind: 'json', channel: 'mail', signature: 'md5',
                 map: {event: 'type', asked: [], replied: ['a', 'a'], question: 7, human: ['x'],
                       withdrawn: [''], autor: '/by'}}
                """));
    var pointers = mistakes.stream().map(Mistake::pointer).toList();
    assertTrue(
        pointers.containsAll(
            List.of(
                "/inbound/own/channel",
                "/inbound/own/signature",
                "/inbound/own/map/event",
                "/inbound/own/map/asked",
                "/inbound/own/map/replied/1",
                "/inbound/own/map/question",
                "/inbound/own/map/author",
                "/inbound/own/map/withdrawn/0",
                "/inbound/own/map/autor")),
        pointers.toString());
  }

  private static Inbound inbound(String value) {
    var all = site(document(value)).inbound();
    return Objects.requireNonNull(all.values().iterator().next());
  }

  private static JsonNode document(String inbound) {
    return with("/inbound", "{own: " + inbound.replace("%s", MAP) + "}");
  }
}
