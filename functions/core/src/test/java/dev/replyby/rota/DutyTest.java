package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Plan;
import java.time.DayOfWeek;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is on duty at one instant, and who follows. */
class DutyTest {
  private static final String AMSTERDAM = "Europe/Amsterdam";

  /** Turns at weekends, a leader behind them; and nobody on the Sunday that Bo is away. */
  private static Desk weekend() {
    var weekend =
        Plan.in(AMSTERDAM)
            .on(DayOfWeek.SATURDAY, "10:00-18:00")
            .on(DayOfWeek.SUNDAY, "10:00-18:00");
    return Desk.in(AMSTERDAM)
        .turns("ana bo cy", "P1D", "2026-01-05T00:00")
        .during(weekend)
        .turns("lea lou", "P1W", "2026-01-05T09:00")
        .toldOnly()
        .away("bo", "2026-01-11T00:00", "2026-01-11T14:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-10T09:59, nobody then ana 01-10 10:00 > 01-10 18:00",
    "2026-01-10T10:00, ana 01-10 10:00 > 01-10 18:00 then bo 01-11 14:00 > 01-11 18:00",
    "2026-01-10T17:59, ana 01-10 10:00 > 01-10 18:00 then bo 01-11 14:00 > 01-11 18:00",
    "2026-01-10T18:00, nobody then bo 01-11 14:00 > 01-11 18:00",
    "2026-01-11T12:00, nobody as bo is AWAY then bo 01-11 14:00 > 01-11 18:00",
    "2026-01-11T14:00, bo 01-11 14:00 > 01-11 18:00 then cy 01-17 10:00 > 01-17 18:00"
  })
  void saysWhoIsOnDutyAndWhoFollows(String at, String expected) {
    var desk = weekend();
    assertEquals(expected, text(desk, desk.duties(at).getFirst()));
  }

  @Test
  void eachLayerHasADutyOfItsOwn() {
    var desk = weekend();
    assertEquals(
        "1 lea 01-05 09:00 > 01-12 09:00 then 1 lou 01-12 09:00 > 01-19 09:00",
        text(desk, desk.duties("2026-01-11T12:00").getLast()));
  }

  @Test
  void theFirstLayerWithSomebodyIsCalledFirst() {
    var desk = weekend();
    assertEquals(Optional.of("bo"), called(desk, "2026-01-11T15:00"));
    assertEquals(Optional.of("lea"), called(desk, "2026-01-11T12:00"));
    assertEquals(Optional.empty(), called(desk, "2026-01-05T08:59"));
  }

  @Test
  void beforeARotaBeginsNobodyIsOnDutyButSomebodyFollows() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", "P3M", "2026-11-05T09:00");
    assertEquals(
        "nobody then ana 11-05 09:00 > 02-05 09:00",
        text(desk, desk.duties("2026-01-05T00:00").getFirst()));
  }

  @Test
  void whoIsAlwaysOnDutyIsSoFromNowToTheHorizon() {
    var desk = Desk.in(AMSTERDAM).always("ana");
    assertEquals(
        "ana 01-05 12:00 > 02-09 12:00 then nobody",
        text(desk, desk.duties("2026-01-05T12:00").getFirst()));
  }

  @Test
  void whereNobodyFollowsThatIsSaid() {
    var desk = Desk.in(AMSTERDAM).turns("ana:..2026-01-07", "P1D", "2026-01-05T09:00").joins("bo");
    assertEquals(
        "ana 01-07 09:00 > 01-08 00:00 then nobody",
        text(desk, desk.duties("2026-01-07T12:00").getFirst()));
  }

  private static Optional<String> called(Desk desk, String at) {
    return Duty.first(desk.duties(at)).map(duty -> duty.shift().member());
  }

  private static String text(Desk desk, Duty duty) {
    var now =
        switch (duty) {
          case Duty.Served served -> desk.text(served.shift());
          case Duty.Nobody nobody ->
              "nobody"
                  + nobody
                      .missing()
                      .map(missing -> " as " + missing.shift().member() + " is " + missing.why())
                      .orElse("");
        };
    return now + " then " + duty.next().map(desk::text).orElse("nobody");
  }
}
