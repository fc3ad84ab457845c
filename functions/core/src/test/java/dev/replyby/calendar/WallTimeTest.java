package dev.replyby.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallTimeTest {
  @Test
  void readsEveryMinuteOfTheDayAndItsEnd() {
    for (int minute = 0; minute <= 1440; minute++) {
      var time = new WallTime(minute);
      assertEquals(Optional.of(time), WallTime.parse(time.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9:00", "24:01", "25:00", "12:60", "noon", "12", "12:0", "12:00:00"})
  void refusesAnythingElse(String text) {
    assertEquals(Optional.empty(), WallTime.parse(text));
  }

  @Test
  void liesWithinTheDay() {
    assertThrows(IllegalArgumentException.class, () -> new WallTime(-1));
    assertThrows(IllegalArgumentException.class, () -> new WallTime(1441));
  }
}
