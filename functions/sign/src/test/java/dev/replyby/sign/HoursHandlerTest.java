package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.http.Dispatcher;
import dev.replyby.http.Gate;
import dev.replyby.http.Response;
import dev.replyby.http.Route;
import dev.replyby.store.SignItem;
import dev.replyby.testing.Items;
import dev.replyby.testing.PlanBuilder;
import dev.replyby.testing.Requests;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoursHandlerTest {
  private static final String LATE_SUNDAY = "2026-11-22T22:59:59Z";
  private static final String EARLY_MONDAY_IN_AMSTERDAM = "2026-11-22T23:00:00Z";

  @Test
  void hoursAreJsonLdThatMayBeCached() {
    var response = get(LATE_SUNDAY, "acme");
    assertEquals(200, response.status());
    assertEquals("application/ld+json", response.headers().get("Content-Type"));
    assertTrue(response.headers().getOrDefault("Cache-Control", "").startsWith("public, max-age="));
  }

  @Test
  void whoHasTheHoursGets304AsLongAsTheySayTheSame() {
    var special = PlanBuilder.office().special("2026-11-22", "2026-11-22", "10:00-12:00");
    var item = Items.of(special.build());
    var tag = get(item, LATE_SUNDAY, "acme").headers().getOrDefault("ETag", "");
    assertEquals(304, get(item, LATE_SUNDAY, "acme", "If-None-Match", tag).status());
    var tomorrow = get(item, EARLY_MONDAY_IN_AMSTERDAM, "acme", "If-None-Match", tag);
    assertEquals(200, tomorrow.status());
    assertNotEquals(tag, tomorrow.headers().get("ETag"));
  }

  /** The version stays when a plan is renewed, and so does the day when holidays are corrected. */
  @Test
  void theTagChangesWithTheHolidaysOfARenewedPlan() {
    var tag = get(LATE_SUNDAY, "acme").headers().getOrDefault("ETag", "");
    var renewed = Items.of(PlanBuilder.office().holiday("2026-12-25").build());
    var response = get(renewed, LATE_SUNDAY, "acme", "If-None-Match", tag);
    assertEquals(200, response.status());
    assertNotEquals(tag, response.headers().get("ETag"));
  }

  @Test
  void anUnknownSiteIs404() {
    assertEquals(404, get(LATE_SUNDAY, "globex").status());
  }

  private static Response get(String now, String site, String... headers) {
    return get(Items.of(PlanBuilder.office().build()), now, site, headers);
  }

  private static Response get(SignItem item, String now, String site, String... headers) {
    Signs signs = id -> id.equals("acme") ? Optional.of(item) : Optional.empty();
    var handler = new HoursHandler(new CompiledSites(signs), () -> Instant.ofEpochSecond(at(now)));
    return new Dispatcher(Map.of(Route.HOURS, handler), Gate.PUBLIC)
        .handle(Requests.get("/v1/sites/" + site + "/hours", headers));
  }
}
