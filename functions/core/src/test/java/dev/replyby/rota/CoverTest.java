package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverTest {
  @ParameterizedTest
  @CsvSource({
    "ana for bo, cy for bo, true",
    "ana for cy, cy for bo, true",
    "ana for bo, cy for ana, true",
    "bo for ana, ana for bo, true",
    "ana for bo, ana for cy, false",
    "ana for bo, cy for dee, false",
  })
  void contradictsAnOlderOneThatHasASayInTheSameShifts(
      String newer, String older, boolean expected) {
    assertEquals(expected, cover(newer, 2).contradicts(cover(older, 1)));
    assertEquals(false, cover(newer, 1).contradicts(cover(older, 2)), "it is the older one");
  }

  private static Cover cover(String who, long madeAt) {
    var words = who.split(" for ", 2);
    return new Cover("c", words[0], words[1], 0, 1, madeAt);
  }
}
