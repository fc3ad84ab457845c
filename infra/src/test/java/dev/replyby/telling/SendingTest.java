package dev.replyby.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.escalation.Destination;
import dev.replyby.store.IndexKey;
import dev.replyby.testing.HookReceiver;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More messages than are read at once. */
class SendingTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String EVENT =
      "{\"type\": \"promise.broken\", \"data\": {\"due\": \"2026-11-25T14:00:00Z\"}}";

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
    return new Message(id, site.id(), promise, to, EVENT, now, now, 0, now);
  }
}
