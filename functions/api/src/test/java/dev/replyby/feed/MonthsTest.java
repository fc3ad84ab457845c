package dev.replyby.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.rota.Shift;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T10:00:00Z, 2026-09-30T22:00:00Z, 2027-05-31T22:00:00Z",
    "2026-11-30T22:59:59Z, 2026-09-30T22:00:00Z, 2027-05-31T22:00:00Z",
    "2026-12-01T23:00:00Z, 2026-10-31T23:00:00Z, 2027-05-31T22:00:00Z",
    "2026-12-02T23:00:00Z, 2026-10-31T23:00:00Z, 2027-06-30T22:00:00Z"
  })
  void areWholeFromAMonthBackToHalfAYearAhead(Instant now, Instant from, Instant to) {
    var months = Months.around(now.getEpochSecond(), AMSTERDAM);
    assertEquals(from, Instant.ofEpochSecond(months.from()));
    assertEquals(to, Instant.ofEpochSecond(months.to()));
  }

  @Test
  void cutAStretchWhereTheyBegin() {
    var months = Months.around(seconds("2026-11-25T10:00:00Z"), AMSTERDAM);
    assertEquals(
        List.of(
            "2026-12-20T00:00:00Z 2026-12-31T23:00:00Z",
            "2026-12-31T23:00:00Z 2027-01-31T23:00:00Z",
            "2027-01-31T23:00:00Z 2027-02-03T00:00:00Z"),
        parts(months, "2026-12-20T00:00:00Z", "2027-02-03T00:00:00Z"));
  }

  @Test
  void cutTheSameWhereverTheWindowBegins() {
    var later = Months.around(seconds("2027-02-25T10:00:00Z"), AMSTERDAM);
    assertEquals(
        List.of(
            "2026-12-31T23:00:00Z 2027-01-31T23:00:00Z",
            "2027-01-31T23:00:00Z 2027-02-03T00:00:00Z"),
        parts(later, "2026-12-31T23:00:00Z", "2027-02-03T00:00:00Z"));
  }

  private static List<String> parts(Months months, String start, String end) {
    var shift = new Shift("ana", seconds(start), seconds(end), 0, Optional.empty());
    return months.split(shift).stream()
        .map(p -> Instant.ofEpochSecond(p.start()) + " " + Instant.ofEpochSecond(p.end()))
        .toList();
  }

  private static long seconds(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }
}
