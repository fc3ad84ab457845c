package dev.replyby.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Week;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayHoursTest {
  @ParameterizedTest
  @CsvSource({
    "13:00-17:30 09:00-12:30, 09:00-12:30 13:00-17:30",
    "09:00-12:00 12:00-17:00, 09:00-17:00",
    "09:00-13:00 12:00-17:00, 09:00-17:00",
    "09:00-17:00 09:00-17:00, 09:00-17:00",
    "09:00-17:00 10:00-11:00, 09:00-17:00",
    "22:00-02:00 20:00-23:00, 20:00-02:00",
    "22:00-02:00 23:00-01:00, 22:00-02:00",
    "17:00-24:00 09:00-17:00, 09:00-24:00",
    "00:00-24:00 09:00-17:00, 00:00-24:00",
    "08:00-08:00 09:00-17:00, 08:00-08:00",
  })
  void mergesWhatOverlapsTouchesIsUnsortedOrTwice(String written, String expected) {
    assertEquals(expected, merged(written));
  }

  @Test
  void twoThatTogetherAreLongerThanADayStayTwo() {
    assertEquals("08:00-08:00 20:00-12:00", merged("20:00-12:00 08:00-22:00"));
    assertEquals("08:00-08:00 09:00-09:00", merged("09:00-09:00 08:00-08:00"));
  }

  @Test
  void noHoursAreAClosedDay() {
    assertEquals(DayHours.CLOSED, DayHours.of(List.of()));
  }

  private static String merged(String written) {
    return Week.hours(List.of(written.split(" ", -1))).ranges().stream()
        .map(LocalHours::toString)
        .collect(Collectors.joining(" "));
  }
}
