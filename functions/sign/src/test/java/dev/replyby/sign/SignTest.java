package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.plan.Plan;
import dev.replyby.promise.Engine;
import dev.replyby.promise.Piece;
import dev.replyby.promise.Schedule;
import dev.replyby.promise.Target;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status;
import dev.replyby.testing.Items;
import dev.replyby.testing.PlanBuilder;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amsterdam, workdays from nine to five, four open hours; 23 November 2026 is a Monday. */
class SignTest {
  private final Plan office = PlanBuilder.office().build();

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T11:00+01:00, CLOSED, 2026-11-23T08:00:00Z, never, 2026-11-23T12:00:00Z",
    "2026-11-23T08:59:59+01:00, CLOSED, 2026-11-23T08:00:00Z, never, 2026-11-23T12:00:00Z",
    "2026-11-23T09:00+01:00, OPEN, never, 2026-11-23T16:00:00Z, 2026-11-23T12:00:00Z",
    "2026-11-23T09:00:01+01:00, OPEN, never, 2026-11-23T16:00:00Z, 2026-11-23T12:05:00Z",
    "2026-11-23T13:00+01:00, OPEN, never, 2026-11-23T16:00:00Z, 2026-11-23T16:00:00Z",
    "2026-11-23T13:00:01+01:00, OPEN, never, 2026-11-23T16:00:00Z, 2026-11-24T08:05:00Z",
    "2026-11-23T17:00+01:00, CLOSED, 2026-11-24T08:00:00Z, never, 2026-11-24T12:00:00Z",
    "2026-03-27T16:00+01:00, OPEN, never, 2026-03-27T16:00:00Z, 2026-03-30T10:00:00Z",
    "2026-10-23T16:00+02:00, OPEN, never, 2026-10-23T15:00:00Z, 2026-10-26T11:00:00Z"
  })
  void aSignSaysWhatHoldsAtItsInstant(
      String now, String state, String opensAt, String closesAt, String replyBy) {
    assertEquals(List.of(state, opensAt, closesAt, replyBy), current(Items.of(office), now));
  }

  @Test
  void whatNeverOpensPromisesNothing() {
    var never = PlanBuilder.office().week("").build();
    assertEquals(
        List.of("CLOSED", "never", "never", "never"),
        current(Items.of(never), "2026-11-23T10:00Z"));
  }

  @Test
  void awayMovesTheOpeningToItsEnd() {
    var item = away("2026-11-23T10:00+01:00", "2026-11-23T14:00+01:00");
    assertEquals(
        List.of("AWAY", "2026-11-23T13:00:00Z", "never", "2026-11-24T09:00:00Z"),
        current(item, "2026-11-23T11:00+01:00"));
  }

  @Test
  void awayWhileClosedIsAwayUntilTheNextOpening() {
    var item = away("2026-11-22T10:00+01:00", "2026-11-23T14:00+01:00");
    assertEquals(
        List.of("AWAY", "2026-11-23T13:00:00Z", "never", "2026-11-24T09:00:00Z"),
        current(item, "2026-11-22T11:00+01:00"));
  }

  @Test
  void openByStatusOpensAClosedDay() {
    var item =
        Items.with(office, Status.Kind.OPEN, "2026-11-22T10:00+01:00", "2026-11-22T16:00+01:00");
    assertEquals(
        List.of("OPEN", "never", "2026-11-22T15:00:00Z", "2026-11-22T14:00:00Z"),
        current(item, "2026-11-22T11:00+01:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:59:59+01:00, false",
    "2026-11-23T10:00:00+01:00, true",
    "2026-11-23T13:59:59+01:00, true",
    "2026-11-23T14:00:00+01:00, false"
  })
  void theStatusIsToldOnlyWhileItRuns(String now, boolean told) {
    var item = away("2026-11-23T10:00+01:00", "2026-11-23T14:00+01:00");
    assertEquals(told, sign(item, now).status().isPresent());
  }

  @Test
  void theSignComesBackByItself() {
    var item = away("2026-11-23T10:00+01:00", "2026-11-23T14:00+01:00");
    assertEquals(
        List.of("OPEN", "never", "2026-11-23T16:00:00Z", "2026-11-24T09:00:00Z"),
        current(item, "2026-11-23T14:00+01:00"));
  }

  /** A hundred openings a day in fifty channels would be tens of megabytes. */
  @Test
  void aSignWithTooManyPiecesCoversLessTime() {
    var ranges =
        IntStream.range(0, 100)
            .mapToObj(i -> 14 * i)
            .map(m -> "%02d:%02d-%02d:%02d".formatted(m / 60, m % 60, (m + 7) / 60, (m + 7) % 60))
            .collect(Collectors.joining(" "));
    var busy = PlanBuilder.office().week("mon-sun " + ranges);
    IntStream.range(0, 50).forEach(i -> busy.channel("chat-" + i, new Target.Open(30 + i)));
    var sign = sign(Items.of(busy.build()), "2026-11-23T10:00Z");
    int pieces = sign.channels().values().stream().mapToInt(c -> c.pieces().size()).sum();
    assertTrue(pieces <= Sign.MOST_PIECES && pieces > Sign.MOST_PIECES - 200, pieces + " pieces");
    assertTrue(sign.validUntil() > sign.now() + 3600, sign.validUntil() + "");
    for (var channel : sign.channels().values()) {
      assertTrue(channel.pieces().getLast().from() < sign.validUntil());
      assertTrue(channel.lastCalls().stream().allMatch(c -> c.askBy() < sign.validUntil()));
    }
  }

  @Test
  void onlyTheWantedChannelsAreThere() {
    var two = PlanBuilder.office().channel("chat", new Target.Open(30)).build();
    var sign = Sign.of(new CompiledSite(Items.of(two)), at("2026-11-23T10:00Z"), "chat"::equals);
    assertEquals(Set.of("chat"), sign.channels().keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T10:00:00Z",
        "2026-03-20T10:00:00Z",
        "2026-10-20T12:34:56Z",
        "2026-12-24T08:00:00Z"
      })
  void thePiecesAreContiguousAndSayWhatTheEngineSays(String now) {
    var item = away("2026-11-23T10:00+01:00", "2026-11-25T14:00+01:00");
    var sign = sign(item, now);
    var pieces = Objects.requireNonNull(sign.channels().get("email")).pieces();
    var engine = engine(item, sign);
    assertEquals(sign.now(), pieces.getFirst().from());
    for (int i = 0; i < pieces.size(); i++) {
      boolean last = i == pieces.size() - 1;
      assertHolds(engine, pieces.get(i), last ? sign.validUntil() : pieces.get(i + 1).from());
    }
  }

  private static void assertHolds(Engine engine, Piece piece, long end) {
    assertTrue(piece.from() < end, piece::toString);
    for (long t = piece.from(); t < end; t += Math.max(1, (end - piece.from()) / 50)) {
      assertEquals(engine.replyBy(t), piece.replyByAt(t), Instant.ofEpochSecond(t)::toString);
      assertEquals(engine.schedule().stateAt(t), piece.state());
    }
  }

  private Engine engine(SignItem item, Sign sign) {
    var calendar = Objects.requireNonNull(office.calendars().get(PlanBuilder.SUPPORT));
    var channel = Objects.requireNonNull(office.channels().get("email"));
    var live = item.team().orElseThrow().live();
    var schedule = Schedule.compile(calendar, live, sign.now(), sign.validUntil());
    return new Engine(schedule, channel.target(), channel.granularity());
  }

  private SignItem away(String since, String until) {
    return Items.with(office, Status.Kind.AWAY, since, until);
  }

  private static List<String> current(SignItem item, String now) {
    var channel = Objects.requireNonNull(sign(item, now).channels().get("email"));
    var piece = channel.current();
    return List.of(
        piece.state().name(), text(piece.opensAt()), text(piece.closesAt()), text(piece.replyBy()));
  }

  private static Sign sign(SignItem item, String now) {
    return Sign.of(new CompiledSite(item), at(now), _ -> true);
  }

  private static String text(long t) {
    return t == Openings.NEVER ? "never" : Instant.ofEpochSecond(t).toString();
  }
}
