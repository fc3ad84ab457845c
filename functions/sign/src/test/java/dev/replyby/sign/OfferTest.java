package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.calendar.WallTime;
import dev.replyby.promise.Target;
import dev.replyby.testing.Items;
import dev.replyby.testing.PlanBuilder;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amsterdam, workdays from nine to five. */
class OfferTest {
  private static final CompiledSite SITE =
      new CompiledSite(
          Items.of(
              PlanBuilder.office()
                  .channel("chat", new Target.Open(30))
                  .channel("sales", new Target.Elapsed(86_400))
                  .channel("call", new Target.Day(hour(15), hour(17), hour(12)))
                  .build()));

  @ParameterizedTest
  @CsvSource({
    // Closed: the promise of the next opening, for whoever asks before its first minute is over.
    "email, 2026-11-22T11:02:10+01:00, 2026-11-23T09:00:00+01:00, 2026-11-23T13:00:00+01:00",
    // Open: what is promised a quarter of an hour later, so that it can still be had then.
    "email, 2026-11-23T10:02:10+01:00, 2026-11-23T10:20:00+01:00, 2026-11-23T14:20:00+01:00",
    "chat, 2026-11-23T10:02:10+01:00, 2026-11-23T10:19:30+01:00, 2026-11-23T10:20:00+01:00",
    // A last call goes first: the next promise is another day's.
    "email, 2026-11-23T12:50:00+01:00, 2026-11-23T13:00:00+01:00, 2026-11-23T17:00:00+01:00",
    "chat, 2026-11-23T16:50:00+01:00, 2026-11-23T16:59:30+01:00, 2026-11-23T17:00:00+01:00",
    "call, 2026-11-23T14:50:00+01:00, 2026-11-23T14:59:59+01:00, 2026-11-23T17:00:00+01:00",
    // The minute of the last call has begun: it cannot be written without its seconds any more.
    "chat, 2026-11-23T16:59:01+01:00, 2026-11-24T09:04:30+01:00, 2026-11-24T09:05:00+01:00",
    // Opening changes the state and not the promise.
    "call, 2026-11-23T08:00:00+01:00, 2026-11-23T14:59:59+01:00, 2026-11-23T17:00:00+01:00"
  })
  void anOfferSaysUntilWhenToAskAndByWhenToHear(
      String channel, String now, String askBy, String replyBy) {
    assertEquals(Optional.of(new Offer(at(askBy), at(replyBy))), offer(SITE, channel, at(now)));
  }

  /** At every second from the look to the last to ask, nothing later is promised. */
  @ParameterizedTest
  @ValueSource(strings = {"email", "chat", "sales", "call"})
  void anOfferIsTrueForAsLongAsItSays(String channel) {
    var planned = Objects.requireNonNull(SITE.plan().channels().get(channel));
    long start = at("2026-11-20T07:00:00Z");
    for (long now = start; now < start + 4 * 86_400; now += 1_709) {
      var offer = offer(SITE, channel, now).orElseThrow();
      assertTrue(offer.askBy() / 60 * 60 >= now, () -> "nobody can ask in time: " + offer);
      var engine = SITE.engine(planned, now);
      for (long t = now; t <= offer.askBy(); t += Math.max(1, (offer.askBy() - t) / 7)) {
        long promised = engine.replyBy(t);
        long asked = t;
        assertTrue(
            promised <= offer.replyBy(),
            () -> offer + ", but at " + Instant.ofEpochSecond(asked) + ": " + promised);
      }
      assertEquals(offer.replyBy(), engine.replyBy(offer.askBy()));
      assertTrue(engine.replyBy(offer.askBy() + 1) > offer.replyBy());
    }
  }

  @Test
  void withoutOpenTimeThereIsNoOffer() {
    var never = PlanBuilder.in("Europe/Amsterdam").channel("email", new Target.Open(60)).build();
    var site = new CompiledSite(Items.of(never));
    assertEquals(Optional.empty(), offer(site, "email", at("2026-11-23T10:00:00Z")));
  }

  private static Optional<Offer> offer(CompiledSite site, String channel, long now) {
    var sign = Sign.of(site, now, channel::equals);
    var only = Objects.requireNonNull(sign.channels().get(channel));
    return Offer.of(only, now, sign.validUntil());
  }

  private static WallTime hour(int hour) {
    return new WallTime(60 * hour);
  }
}
