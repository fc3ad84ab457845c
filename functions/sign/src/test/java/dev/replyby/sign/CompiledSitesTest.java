package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.replyby.calendar.WallTime;
import dev.replyby.http.Refusal;
import dev.replyby.plan.Plan;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.promise.Target;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status;
import dev.replyby.testing.Items;
import dev.replyby.testing.PlanBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompiledSitesTest {
  private static final long NOW = at("2026-11-23T10:00:00Z");

  private final Plan plan =
      PlanBuilder.office()
          .channel("chat", new Target.Open(30))
          .channel("sales", new Target.Elapsed(86_400))
          .channel("call", new Target.Day(minutes(15), minutes(17), minutes(12)))
          .build();
  private final Map<String, SignItem> stored = new HashMap<>(Map.of("acme", Items.of(plan)));
  private final CompiledSites sites = new CompiledSites(id -> Optional.ofNullable(stored.get(id)));

  @Test
  void aSiteIsCompiledOnceForADay() {
    var site = sites.of("acme");
    var engine = site.engine(chat(site), NOW);
    stored.put("acme", Items.of(plan));
    assertSame(site, sites.of("acme"));
    assertSame(engine, site.engine(chat(site), NOW + 86_399));
    assertNotSame(engine, site.engine(chat(site), NOW + 86_400));
  }

  @Test
  void whoAsksForAnotherTimeTakesNothingFromWhoAsksForNow() {
    var site = sites.of("acme");
    var engine = site.engine(chat(site), NOW);
    var apart = site.apart();
    assertNotSame(engine, apart.engine(chat(apart), NOW + 100 * 86_400));
    assertSame(engine, site.engine(chat(site), NOW));
  }

  @Test
  void aChangedStatusCountsAtOnce() {
    var before = Sign.of(sites.of("acme"), NOW, _ -> true);
    stored.put(
        "acme", Items.with(plan, Status.Kind.AWAY, "2026-11-23T09:00Z", "2026-11-23T12:00Z"));
    var after = Sign.of(sites.of("acme"), NOW, _ -> true);
    assertEquals("OPEN AWAY", state(before) + " " + state(after));
  }

  @Test
  void aSiteThatIsGoneIsRefusedAtOnce() {
    sites.of("acme");
    stored.clear();
    assertThrows(Refusal.class, () -> sites.of("acme"));
  }

  @Test
  void onlyTheSitesAskedForLastAreKept() {
    var acme = sites.of("acme");
    IntStream.range(0, 199).forEach(this::visit);
    assertSame(acme, sites.of("acme"));
    IntStream.range(199, 400).forEach(this::visit);
    assertNotSame(acme, sites.of("acme"));
  }

  /** Two hundred of the largest sites would be gigabytes. */
  @Test
  void sitesWithVeryManyOpeningsAreKeptInSmallerNumber() {
    var minutes =
        IntStream.range(0, 720)
            .mapToObj(
                i -> "%02d:%02d-%02d:%02d".formatted(i / 30, i % 30 * 2, i / 30, i % 30 * 2 + 1))
            .collect(Collectors.joining(" "));
    var large = Items.of(PlanBuilder.office().week("mon-sun " + minutes).build());
    stored.put("large", large);
    var first = sites.of("large");
    Sign.of(first, NOW, _ -> true);
    assertSame(first, sites.of("large"));
    for (int i = 0; i < 3; i++) {
      stored.put("large-" + i, large);
      Sign.of(sites.of("large-" + i), NOW, _ -> true);
    }
    assertNotSame(first, sites.of("large"));
  }

  private void visit(int i) {
    stored.put("site-" + i, Items.of(plan));
    sites.of("site-" + i);
  }

  /** Whatever was asked before, forwards and backwards over years. */
  @Test
  void aKeptSiteSaysWhatANewOneSays() {
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      long span = i % 3 == 0 ? plan.lastInstant() - plan.firstInstant() : 86_400 * 2;
      long now = Math.min(plan.lastInstant(), plan.firstInstant() + random.nextLong(span + 1));
      var kept = Sign.of(sites.of("acme"), now, _ -> true);
      var anew = Sign.of(new CompiledSite(Items.of(plan)), now, _ -> true);
      assertEquals(anew.channels(), kept.channels(), () -> "at " + now);
    }
  }

  private static PlannedChannel chat(CompiledSite site) {
    return Objects.requireNonNull(site.plan().channels().get("chat"));
  }

  private static String state(Sign sign) {
    return Objects.requireNonNull(sign.channels().get("chat")).current().state().name();
  }

  private static WallTime minutes(int hour) {
    return new WallTime(60 * hour);
  }
}
