package dev.replyby.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AscendingTest {
  @Test
  void countsInEverySize() {
    for (int size = 0; size <= 40; size++) {
      var odd = LongStream.range(0, size).map(i -> 2 * i + 1).toArray();
      for (int t = 0; t <= 2 * size + 2; t++) {
        assertEquals(Math.min(size, (t + 1) / 2), Ascending.countUpTo(odd, t));
      }
    }
  }
}
