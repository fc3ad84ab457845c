package dev.replyby.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a function that starts cold does beside opening its table. */
@Isolated("It watches every connection of the JVM.")
class HeadStartTest {
  @Test
  void itOpensNoConnection() {
    try (var connections = Connections.watched()) {
      HeadStart.rehearse(true);
      assertEquals(List.of(), connections.opened());
    }
  }

  @Test
  void theRecordedSiteHasASign() throws IOException {
    var item = Optional.of(Rehearsal.recordedItem());
    assertEquals(200, Rehearsal.answer(Rehearsal.dispatcher(_ -> item), HeadStart.PATH, "en"));
  }
}
