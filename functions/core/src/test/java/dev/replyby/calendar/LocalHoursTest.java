package dev.replyby.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalHoursTest {
  @ParameterizedTest
  @CsvSource({
    "09:00-17:30, 540, 1050",
    "00:00-24:00, 0, 1440",
    "13:00-24:00, 780, 1440",
    "23:59-24:00, 1439, 1440",
    "00:00-00:01, 0, 1",
  })
  void readsHoursWithinTheDay(String text, int opens, int closes) {
    assertEquals(Optional.of(new LocalHours(opens, closes)), LocalHours.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "22:00-02:00, 1320, 1560",
    "17:00-00:00, 1020, 1440",
    "23:59-23:58, 1439, 2878",
  })
  void aCloseBeforeTheOpenRunsIntoTheNextDay(String text, int opens, int closes) {
    assertEquals(Optional.of(new LocalHours(opens, closes)), LocalHours.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"08:00-08:00, 480, 1920", "00:00-00:00, 0, 1440"})
  void equalEndsMean24Hours(String text, int opens, int closes) {
    assertEquals(Optional.of(new LocalHours(opens, closes)), LocalHours.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "09:00",
        "09:00-",
        "-17:00",
        "25:00-26:00",
        "09:00-25:00",
        "9-17",
        "9:00-17:00",
        "09:00-17:60",
        "24:00-01:00",
        "24:00-24:00",
        "09:00-24:01",
        "09:00–17:00",
        " 09:00-17:00",
        "09:00 - 17:00",
        "09:00-17:00 ",
        "09:00-12:00-17:00",
        "0٩:00-17:00",
        "+9:00-17:00",
        "09:00:00-17:00",
        "-09:00-17:00",
        "09:00-17:00\n"
      })
  void refusesAnythingElse(String text) {
    assertEquals(Optional.empty(), LocalHours.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"09:00-17:30", "00:00-24:00", "22:00-02:00", "08:00-08:00", "17:00-24:00"})
  void isWrittenAsItWasRead(String text) {
    assertEquals(text, LocalHours.parse(text).orElseThrow().toString());
  }

  @Test
  void isNeitherEmptyNorLongerThanADay() {
    assertThrows(IllegalArgumentException.class, () -> new LocalHours(540, 540));
    assertThrows(IllegalArgumentException.class, () -> new LocalHours(540, 540 + 1441));
    assertThrows(IllegalArgumentException.class, () -> new LocalHours(1440, 1500));
    assertThrows(IllegalArgumentException.class, () -> new LocalHours(-1, 60));
  }
}
