package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.http.Dispatcher;
import dev.replyby.http.Gate;
import dev.replyby.http.Response;
import dev.replyby.http.Route;
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
  void whoHasTheHoursGets304UntilTheCompanysNextDay() {
    var tag = get(LATE_SUNDAY, "acme").headers().getOrDefault("ETag", "");
    assertEquals(304, get(LATE_SUNDAY, "acme", "If-None-Match", tag).status());
    var tomorrow = get(EARLY_MONDAY_IN_AMSTERDAM, "acme", "If-None-Match", tag);
    assertEquals(200, tomorrow.status());
    assertNotEquals(tag, tomorrow.headers().get("ETag"));
  }

  @Test
  void anUnknownSiteIs404() {
    assertEquals(404, get(LATE_SUNDAY, "globex").status());
  }

  private static Response get(String now, String site, String... headers) {
    var item = Items.of(PlanBuilder.office().build());
    Signs signs = id -> id.equals("acme") ? Optional.of(item) : Optional.empty();
    var handler = new HoursHandler(new CompiledSites(signs), () -> Instant.ofEpochSecond(at(now)));
    return new Dispatcher(Map.of(Route.HOURS, handler), Gate.PUBLIC)
        .handle(Requests.get("/v1/sites/" + site + "/hours", headers));
  }
}
