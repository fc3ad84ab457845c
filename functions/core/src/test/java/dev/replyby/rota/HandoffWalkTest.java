package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.time.LocalClock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** GoAlert's own walk, half a minute a step, over the changes of the clock in its tables. */
class HandoffWalkTest {
  private static final long YEARS = 740 * 86_400L;
  private static final int STEP = 30;

  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/goalert-walk.csv", delimiter = '|')
  void everyHalfMinuteIsInTheTurnThatGoAlertHasItIn(
      ZoneId zone, String every, LocalDateTime from, String handoffs) {
    var times =
        Stream.of(handoffs.split(" ", -1))
            .mapToLong(text -> OffsetDateTime.parse(text).toEpochSecond())
            .toArray();
    var clock = LocalClock.compile(zone, times[0] - YEARS, times[times.length - 1] + YEARS);
    var turns = new Handoffs(new Rotation(from, Every.parse(every).orElseThrow()), clock);
    for (int i = 1; i < times.length; i++) {
      for (long t = times[i - 1]; t < times[i]; t += STEP) {
        long n = turns.numberAt(t);
        assertEquals(times[i - 1], turns.at(n), () -> handoffs);
        assertEquals(times[i], turns.endOf(n), () -> handoffs);
      }
    }
  }
}
