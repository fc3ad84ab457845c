package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the types refuse, and which lengths of a turn can be read. */
class RefusalsTest {
  @ParameterizedTest
  @CsvSource({
    "PT1H, 1",
    "PT12H, 12",
    "PT480M, 8",
    "P1D, 24",
    "P1W, 168",
    "P2W, 336",
    "P10D, 240",
    "P1DT12H, 36"
  })
  void readsWholeHoursDaysAndWeeks(String text, int hours) {
    assertEquals(Optional.of(new Every.Hours(hours)), Every.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"P1M, 1", "P3M, 3", "P1Y, 12", "P1Y6M, 18", "P2Y, 24"})
  void readsWholeMonths(String text, int months) {
    assertEquals(Optional.of(new Every.Months(months)), Every.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PT",
        "P0D",
        "PT0S",
        "P0M",
        "-P1D",
        "P-1D",
        "PT-8H",
        "P1M15D",
        "PT30M",
        "PT90M",
        "PT1H0.5S",
        "P3Y",
        "P25M",
        "P9999W",
        "P2147483647D",
        "PT2147483647H",
        "8h",
        "P1D "
      })
  void readsNothingElse(String text) {
    assertEquals(Optional.empty(), Every.parse(text));
  }

  @Test
  void aLayerHasMembersAndARotaLayers() {
    refuses(() -> layer(List.of()));
    refuses(() -> new Rota(List.of()));
  }

  @Test
  void aWeightIsAtLeastOneAndACycleHasAnEnd() {
    refuses(() -> new Turn("ana", 0, Stay.ALWAYS));
    refuses(() -> new Turn("ana", 1_001, Stay.ALWAYS));
    refuses(() -> layer(Collections.nCopies(11, new Turn("ana", 1_000, Stay.ALWAYS))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1799-12-31T23:59", "2200-01-01T00:00", "+999999999-12-31T00:00"})
  void aRotaBeginsInTheseCenturies(String from) {
    refuses(() -> new Rotation(LocalDateTime.parse(from), new Every.Hours(24)));
  }

  @Test
  void nobodyLeavesBeforeJoining() {
    var date = LocalDate.of(2026, 1, 5);
    refuses(() -> Stay.between(date, date.minusDays(1)));
  }

  @Test
  void shiftsAndWindowsEndAfterTheyStart() {
    refuses(() -> new Shift("ana", 10, 10, 0, Optional.empty()));
    var rota = new Rota(List.of(layer(List.of(Turn.of("ana")))));
    refuses(() -> Roster.of(rota, new Team(Map.of(), Map.of()), List.of(), 10, 10));
  }

  private static Layer layer(List<Turn> turns) {
    return new Layer(turns, ZoneId.of("Europe/Paris"), Optional.empty(), Optional.empty(), true);
  }

  private static void refuses(Executable nonsense) {
    assertThrows(IllegalArgumentException.class, nonsense);
  }
}
