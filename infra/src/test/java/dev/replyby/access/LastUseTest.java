package dev.replyby.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.local.TestTable;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import dev.replyby.testing.DynamoDbTap;
import dev.replyby.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is noted of a token that was read a moment ago. */
class LastUseTest {
  private static final Table TABLE = TestTable.create(new DynamoDbTap());

  private final Tokens tokens = new Tokens(TABLE);
  private final Secret secret = tokens.createOperator("test", TestClock.START.getEpochSecond());

  @AfterAll
  static void close() {
    TABLE.client().close();
  }

  @Test
  void aTokenThatWasRevokedMeanwhileDoesNotComeBack() {
    var read = tokens.find(secret).orElseThrow();
    tokens.revokeOperator(secret.text());
    new LastUse(TABLE).note(read, TestClock.START);
    assertEquals(Optional.empty(), TABLE.get(Key.token(secret.hash()), true));
  }

  @Test
  void aLateNoteDoesNotTakeTheDayBack() {
    var read = tokens.find(secret).orElseThrow();
    new LastUse(TABLE).note(read, TestClock.START.plus(Duration.ofDays(1)));
    new LastUse(TABLE).note(read, TestClock.START);
    assertEquals(
        Optional.of(LocalDate.parse("2026-11-26")), tokens.find(secret).orElseThrow().usedOn());
  }
}
