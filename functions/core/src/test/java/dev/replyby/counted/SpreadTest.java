package dev.replyby.counted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
  /** {@code "2x3 5"} is three times 2 and once 5; {@code "-"} is none. */
  private static Spread spread(String text, long beyond) {
    var times = new TreeMap<Integer, Long>();
    for (var part : text.equals("-") ? new String[0] : text.split(" ", -1)) {
      var numbers = part.split("x", -1);
      times.put(Integer.parseInt(numbers[0]), numbers.length > 1 ? Long.parseLong(numbers[1]) : 1);
    }
    return new Spread(times, beyond);
  }

  private static OptionalInt number(String text) {
    return text.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  @ParameterizedTest
  @CsvSource({
    "1 2 3 4, 0, 0.5, 2",
    "1 2 3 4 5, 0, 0.5, 3",
    "1 2 3 4 5, 0, 1, 5",
    "1 2 3 4 5, 0, 0.01, 1",
    "1x9 7, 0, 0.9, 1",
    "1x9 7, 0, 0.91, 7",
    "1 2, 1, 0.5, 2",
    "1 2, 2, 0.5, 2",
    "1 2, 3, 0.5, -",
    "-, 0, 0.5, -",
    "-, 4, 0.5, -",
  })
  void aQuantileIsOneOfTheNumbersAndTheUnansweredAreLongerThanAny(
      String text, long beyond, double share, String expected) {
    assertEquals(number(expected), spread(text, beyond).quantile(share));
  }

  @ParameterizedTest
  @CsvSource({
    "1x10 2x9 9, 4",
    "2x20, 3",
    "1x5 2x10 4x5, 4",
    "20x15 30x5, 21",
    "10x10 29x10, 30",
    "2x19, -",
  })
  void conversationsBeyondTheUpperFenceAreTrouble(String text, String expected) {
    assertEquals(number(expected), Trouble.from(spread(text, 0)));
  }
}
