package dev.replyby.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final List<Long> pauses = new ArrayList<>();

  private Patience patience() {
    return new Patience(pause -> pauses.add(pause.toMillis()), new SplittableRandom(7));
  }

  @Test
  void doesNotPauseAfterATryThatSucceeds() {
    assertEquals(Optional.of("done"), patience().until(() -> Optional.of("done")));
    assertEquals(List.of(), pauses);
  }

  @Test
  void pausesLongerAndLongerUpToABound() {
    var tries = new ArrayList<Integer>();
    var done =
        patience()
            .until(
                () -> {
                  tries.add(tries.size());
                  return Optional.of("done").filter(_ -> tries.size() == 12);
                });
    assertEquals(Optional.of("done"), done);
    assertEquals(11, pauses.size());
    var bounds = List.of(8, 16, 32, 64, 128, 256, 256, 256, 256, 256, 256);
    for (int i = 0; i < bounds.size(); i++) {
      assertTrue(pauses.get(i) >= 0 && pauses.get(i) <= bounds.get(i), pauses::toString);
    }
  }

  @Test
  void givesUpInTheEndWithoutAPauseAfterTheLastTry() {
    assertEquals(Optional.empty(), patience().until(Optional::empty));
    assertEquals(19, pauses.size());
    long together = pauses.stream().mapToLong(Long::longValue).sum();
    assertTrue(together < Duration.ofSeconds(4).toMillis(), pauses::toString);
  }
}
