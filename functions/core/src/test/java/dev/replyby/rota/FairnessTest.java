package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Hours, nights, weekends and holidays of everybody against their fair share. */
class FairnessTest {
  private static final String AMSTERDAM = "Europe/Amsterdam";

  /** Hours in all, at night, at weekends, on holidays; then the same of the fair share. */
  private static List<String> report(Desk desk, String from, String to) {
    var holiday = LocalDate.parse("2026-01-06");
    var roster = desk.roster(from, to);
    var burdens = Burdens.in(ZoneId.of(AMSTERDAM), List.of(holiday), desk.at(from), desk.at(to));
    return Fairness.of(desk.rota(), desk.team(), roster, _ -> burdens).stream()
        .map(f -> f.member() + " " + text(f.load()) + " of " + text(f.share()))
        .toList();
  }

  private static String text(Load load) {
    return "%.1f %.1f %.1f %.1f"
        .formatted(
            load.total() / 3600,
            load.nights() / 3600,
            load.weekends() / 3600,
            load.holidays() / 3600)
        .toLowerCase(Locale.ROOT);
  }

  @Test
  void overAWholeCycleEverybodyHasTheirShareOfTheHours() {
    assertEquals(
        List.of(
            "ana 168.0 56.0 48.0 24.0 of 168.0 56.0 48.0 12.0",
            "bo 168.0 56.0 48.0 0.0 of 168.0 56.0 48.0 12.0"),
        report(
            Desk.in(AMSTERDAM).turns("ana bo", "P1W", "2026-01-05T09:00"),
            "2026-01-05T09:00",
            "2026-01-19T09:00"));
  }

  @Test
  void onlyTheWindowCounts() {
    assertEquals(
        List.of("ana 2.0 1.0 0.0 0.0 of 1.0 0.5 0.0 0.0", "bo 0.0 0.0 0.0 0.0 of 1.0 0.5 0.0 0.0"),
        report(
            Desk.in(AMSTERDAM).turns("ana bo", "P1W", "2026-01-05T09:00"),
            "2026-01-05T21:00",
            "2026-01-05T23:00"));
  }

  @Test
  void whoTakesOverHasTheLoadAndWhoIsReplacedKeepsTheShare() {
    assertEquals(
        List.of(
            "ana 0.0 0.0 0.0 0.0 of 24.0 8.0 0.0 24.0", "cy 24.0 8.0 0.0 24.0 of 0.0 0.0 0.0 0.0"),
        report(
            Desk.in(AMSTERDAM)
                .turns("ana", "P1D", "2026-01-05T00:00")
                .joins("cy")
                .cover("cy", "ana", "2026-01-06T00:00", "2026-01-07T00:00"),
            "2026-01-06T00:00",
            "2026-01-07T00:00"));
  }

  @Test
  void aShareFollowsTheWeightAndBeginsWithJoining() {
    assertEquals(
        List.of(
            "ana 72.0 24.0 0.0 0.0 of 64.0 21.3 0.0 16.0",
            "bo 24.0 8.0 0.0 24.0 of 32.0 10.7 0.0 8.0"),
        report(
            Desk.in(AMSTERDAM).turns("ana*2 bo cy:2027-01-01..", "P1D", "2026-01-05T00:00"),
            "2026-01-05T00:00",
            "2026-01-09T00:00"));
  }

  @Test
  void aLayerWithoutTurnsFallsToTheOneWhoStaysOn() {
    assertEquals(
        List.of(
            "ana 0.0 0.0 0.0 0.0 of 24.0 8.0 0.0 0.0",
            "bo 24.0 8.0 0.0 24.0 of 24.0 8.0 0.0 24.0",
            "cy 24.0 8.0 0.0 0.0 of 0.0 0.0 0.0 0.0"),
        report(
            Desk.in(AMSTERDAM)
                .always("ana:..2026-01-05 bo dee")
                .joins("cy")
                .cover("cy", "ana", "2026-01-05T00:00", "2026-01-06T00:00"),
            "2026-01-05T00:00",
            "2026-01-07T00:00"));
  }

  @Test
  void theHourThatTheSpringChangeTakesIsNobodysNight() {
    assertEquals(
        List.of("ana 23.0 7.0 23.0 0.0 of 23.0 7.0 23.0 0.0"),
        report(
            Desk.in(AMSTERDAM).turns("ana", "P1D", "2026-01-05T00:00"),
            "2026-03-29T00:00",
            "2026-03-30T00:00"));
  }
}
