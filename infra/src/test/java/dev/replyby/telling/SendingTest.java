package dev.replyby.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.escalation.Destination;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import dev.replyby.testing.HookReceiver;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Messages as they lie in the table. */
@Isolated("What it sends has to fit into one run's time.")
class SendingTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String EVENT =
      """
      {"type": "promise.broken",
       "data": {"askedAt": "2026-11-25T10:00:00Z", "due": "2026-11-25T14:00:00Z"}}
      """;

  @Test
  void goesOnPastTheFirstHundredInOnePartOfTheIndex() {
    try (var receiver = new HookReceiver()) {
      var site = site(receiver);
      var promise = ask(site);
      var ids = inOnePart(130);
      for (var some : List.of(ids.subList(0, 65), ids.subList(65, 130))) {
        var writes =
            some.stream().map(id -> service.table().put(message(id, site, promise).item()));
        service.table().transact(writes.toList());
      }
      assertEquals(130, service.escalation().run().sent());
      assertEquals(
          130, receiver.on("/many").stream().map(HookReceiver.Hook::id).distinct().count());
      assertEquals(0, service.escalation().run().sent());
    }
  }

  /**
   * As the release before stored it, which knew neither since when it waits nor who waits where.
   */
  @Test
  void sendsWhatTheReleaseBeforeHasWritten() {
    try (var receiver = new HookReceiver()) {
      var site = site(receiver);
      var message = message("msg_old", site, ask(site));
      var item = new HashMap<>(message.item());
      item.keySet().removeAll(Set.of("since", "waitingSite", "waitingKey"));
      assertEquals(
          Set.of(
              "pk",
              "sk",
              "id",
              "site",
              "promise",
              "to",
              "content",
              "at",
              "attempts",
              "expires",
              "tellShard",
              "tellKey"),
          item.keySet());
      service.table().transact(List.of(service.table().put(item)));
      var report = service.escalation().run();
      assertEquals(1, report.sent());
      assertEquals(0, report.errors());
    }
  }

  @Test
  void oneThatCannotBeReadAnyMoreIsGivenUpAndHoldsUpNoOther() {
    try (var receiver = new HookReceiver()) {
      var site = site(receiver);
      var promise = ask(site);
      var unreadable = new HashMap<>(message("msg_a", site, promise).item());
      unreadable.put("content", AttributeValue.fromS("{\"type\": \"promise.due_soon\"}"));
      var table = service.table();
      var well = message("msg_b", site, promise).item();
      table.transact(List.of(table.put(unreadable), table.put(well)));
      var report = service.escalation().run();
      assertEquals(1, report.sent());
      assertEquals(1, report.givenUp());
      assertEquals(0, report.errors());
      assertEquals("msg_b", receiver.on("/many").getLast().id());
      var listed = site.owner().get(site.path("/webhooks")).expect(200);
      assertEquals("2026-11-25T10:00:00Z", listed.at("/webhooks/0/lastSentAt"));
      assertEquals("0", listed.at("/webhooks/0/waiting"));
      var why = listed.at("/webhooks/0/lastGivenUp/why");
      assertEquals("its content cannot be read any more", why);
      assertEquals(0, service.escalation().run().givenUp());
    }
  }

  /** A message about neither a promise nor a week, in the same part of the index and place. */
  @Test
  void oneOfALaterReleasesKindIsAnErrorAndHoldsUpNoOther() {
    try (var receiver = new HookReceiver()) {
      var site = site(receiver);
      var promise = ask(site);
      var ids = inOnePart(2);
      var later = new HashMap<>(message(ids.getFirst(), site, promise).item());
      later.remove("promise");
      var table = service.table();
      var well = message(ids.getLast(), site, promise).item();
      table.transact(List.of(table.put(later), table.put(well)));
      var report = service.escalation().run();
      assertEquals(1, report.sent());
      assertEquals(1, report.errors());
      assertEquals(ids.getLast(), receiver.on("/many").getLast().id());
      table.transact(List.of(table.delete(Key.message(ids.getFirst()))));
    }
  }

  private static TestSite site(HookReceiver receiver) {
    var webhooks = "\"webhooks\": {\"ops\": {\"url\": \"" + receiver.url("/many") + "\"}}, ";
    return service.newSite(
        LocalService.SMALL_SITE.replace("\"members\":", webhooks + "\"members\":"));
  }

  private static String ask(TestSite site) {
    var question = "{\"question\": \"q\", \"channel\": \"email\"}";
    return site.staff().post(site.path("/promises"), question).expect(201).at("/id");
  }

  private static List<String> inOnePart(int count) {
    var part = IndexKey.toSend("msg_0", 0).partition();
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> "msg_" + i)
        .filter(id -> IndexKey.toSend(id, 0).partition().equals(part))
        .limit(count)
        .toList();
  }

  private static Message message(String id, TestSite site, String promise) {
    long now = service.clock().instant().getEpochSecond();
    var to = new Destination.Webhook("ops");
    return new Message(id, site.id(), new About.Promise(promise), to, EVENT, now, now, 0, now);
  }
}
