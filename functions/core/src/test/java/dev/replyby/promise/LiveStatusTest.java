package dev.replyby.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.time.Opening;
import dev.replyby.time.Openings;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveStatusTest {
  private final Openings published = Openings.of(List.of(new Opening(10, 20), new Opening(30, 40)));

  @Test
  void noStatusLeavesThePublishedHours() {
    assertEquals(published, LiveStatus.NONE.over(published));
  }

  @Test
  void awayTakesOpenTimeAwayUntilItsEnd() {
    assertEquals(
        Openings.of(List.of(new Opening(10, 15), new Opening(35, 40))),
        new LiveStatus.Away(15, 35).over(published));
  }

  @Test
  void openAddsOpenTime() {
    assertEquals(Openings.between(10, 40), new LiveStatus.Open(15, 35).over(published));
    assertEquals(Openings.between(1, 5), new LiveStatus.Open(1, 5).over(Openings.none()));
  }

  @Test
  void aStatusThatEndsBeforeItStartsDoesNothing() {
    assertEquals(published, new LiveStatus.Away(35, 15).over(published));
    assertEquals(published, new LiveStatus.Open(35, 15).over(published));
  }
}
