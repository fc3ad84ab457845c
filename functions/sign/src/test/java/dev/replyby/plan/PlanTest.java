package dev.replyby.plan;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Schedule;
import dev.replyby.rota.Staff;
import dev.replyby.testing.PlanBuilder;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:00:00Z, true",
    "2025-11-25T00:00:00Z, true",
    "2027-11-20T00:00:00Z, true",
    "2025-11-01T00:00:00Z, false",
    "2028-01-01T00:00:00Z, false"
  })
  void aPlanCoversAYearBackAndAYearAhead(String at, boolean covered) {
    assertEquals(covered, plan("Europe/Amsterdam", "2026-11-22T10:00:00Z").covers(at(at)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"})
  void whatASignLooksAtLiesWithinTheResolvedDates(String zone) {
    var plan = plan(zone, "2026-11-22T10:00:00Z");
    var calendar = PlanBuilder.in(zone).calendar();
    long last = plan.lastInstant();
    var schedule =
        Schedule.compile(calendar, LiveStatus.NONE, plan.firstInstant(), last + Plan.SIGN_HORIZON);
    assertTrue(!schedule.from().isBefore(plan.from()), schedule.from() + " is not resolved");
    assertTrue(!schedule.until().isAfter(plan.until()), schedule.until() + " is not resolved");
  }

  @Test
  void theEndsOfWhatIsCoveredAreCovered() {
    var plan = plan("Europe/Amsterdam", "2026-11-22T10:00:00Z");
    assertTrue(plan.covers(plan.firstInstant()) && !plan.covers(plan.firstInstant() - 1));
    assertTrue(plan.covers(plan.lastInstant()) && !plan.covers(plan.lastInstant() + 1));
  }

  private static Plan plan(String zoneId, String madeAt) {
    var zone = ZoneId.of(zoneId);
    long now = at(madeAt);
    return new Plan(
        "",
        zone,
        "en",
        Plan.firstDate(now, zone),
        Plan.lastDate(now, zone),
        Map.of(),
        Map.of(),
        Staff.NONE);
  }
}
