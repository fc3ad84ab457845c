package dev.replyby.store;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.replyby.promise.LiveStatus;
import dev.replyby.store.Status.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {
  private static final long NOON = at("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void aStatusIsReadAsItWasStored(Kind kind) {
    var noted = new Status(kind, NOON, NOON + 3600, Optional.of("at lunch €"), "staff ana");
    var silent = new Status(kind, NOON, NOON + 3600, Optional.empty(), "operator 1");
    assertEquals(noted, Status.from(noted.toAttribute()));
    assertEquals(silent, Status.from(silent.toAttribute()));
    assertFalse(silent.toAttribute().m().containsKey("note"));
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "3599, true", "3600, false"})
  void aStatusRunsFromItsStartToBeforeItsEnd(long seconds, boolean runs) {
    var status = new Status(Kind.AWAY, NOON, NOON + 3600, Optional.empty(), "staff ana");
    assertEquals(runs, status.runsAt(NOON + seconds));
  }

  @Test
  void awayTakesOpenTimeAndOpenAddsIt() {
    assertEquals(new LiveStatus.Away(1, 2), status(Kind.AWAY).live());
    assertEquals(new LiveStatus.Open(1, 2), status(Kind.OPEN).live());
  }

  @ParameterizedTest
  @EnumSource
  void aKindIsFoundByItsWord(Kind kind) {
    assertEquals(Optional.of(kind), Kind.of(kind.word()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AWAY", "Open", "closed", "away "})
  void noOtherWordIsAKind(String word) {
    assertEquals(Optional.empty(), Kind.of(word));
  }

  private static Status status(Kind kind) {
    return new Status(kind, 1, 2, Optional.empty(), "staff ana");
  }
}
