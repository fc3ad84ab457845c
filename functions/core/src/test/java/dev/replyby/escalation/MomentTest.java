package dev.replyby.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Plan;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open every day from 9:00 to 17:00 in Amsterdam, where the clock goes forward on 2026-03-29. */
class MomentTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // half of four open hours, over the night and over a change of the clock
        "0.5    | 2026-03-26T10:00 | 2026-03-26T14:00 | 2026-03-26T12:00",
        "0.5    | 2026-03-26T16:00 | 2026-03-27T12:00 | 2026-03-27T10:00",
        "0.5    | 2026-03-28T16:00 | 2026-03-29T12:00 | 2026-03-29T10:00",
        "0.25   | 2026-03-26T16:00 | 2026-03-27T12:00 | 2026-03-26T17:00",
        "1      | 2026-03-26T16:00 | 2026-03-27T12:00 | 2026-03-27T12:00",
        "0.001  | 2026-03-26T10:00 | 2026-03-26T14:00 | 2026-03-26T10:00:15",
        "0.0001 | 2026-03-26T10:00 | 2026-03-26T10:01 | 2026-03-26T10:00:01",
        // asked at night, due when it opens: no open time in between
        "0.5    | 2026-03-26T22:00 | 2026-03-27T09:00 | 2026-03-27T09:00",
        "0.5    | 2026-03-26T22:00 | 2026-03-27T11:00 | 2026-03-27T10:00",
        // due at once: a warning at the asking would be about every question
        "0.5    | 2026-03-26T10:00 | 2026-03-26T10:00 | never",
        "PT15M  | 2026-03-26T10:00 | 2026-03-26T14:00 | 2026-03-26T13:45",
        "PT4H   | 2026-03-26T10:00 | 2026-03-26T14:00 | never",
        "PT5H   | 2026-03-26T10:00 | 2026-03-26T14:00 | never",
        "PT0S   | 2026-03-26T10:00 | 2026-03-26T14:00 | 2026-03-26T14:00",
        // while closed: at the opening if that is soon enough, otherwise when it says
        "PT1H   | 2026-03-26T16:00 | 2026-03-27T09:30 | 2026-03-27T09:00",
        "PT1H   | 2026-03-26T16:00 | 2026-03-27T09:00 | 2026-03-27T08:00",
        "PT17H  | 2026-03-26T10:00 | 2026-03-27T10:00 | 2026-03-27T09:00",
        "broken | 2026-03-26T16:00 | 2026-03-26T17:00 | 2026-03-26T17:00:01",
        "broken | 2026-03-26T10:00 | 2026-03-26T10:00 | 2026-03-26T10:00:01",
      })
  void comesAt(String moment, String asked, String due, String expected) {
    var commitment = new Commitment(second(asked), second(due));
    long at = Steps.moment(moment).at(commitment, open());
    assertEquals(expected, at == Openings.NEVER ? "never" : local(at));
  }

  @Test
  void aShareThatIsWrittenOtherwiseIsTheSameStep() {
    assertEquals(Steps.moment("0.5").key(), Steps.moment("0.500").key());
    assertEquals("after:0.5", Steps.moment("0.5").key());
    assertEquals("before:900", Steps.moment("PT15M").key());
    assertEquals("broken", Steps.moment("broken").key());
  }

  private static Openings open() {
    return Plan.in("Europe/Amsterdam")
        .daily("09:00-17:00")
        .calendar()
        .openings(LocalDate.parse("2026-03-20"), LocalDate.parse("2026-04-05"));
  }

  private static long second(String local) {
    return LocalDateTime.parse(local).atZone(AMSTERDAM).toEpochSecond();
  }

  private static String local(long second) {
    return Instant.ofEpochSecond(second).atZone(AMSTERDAM).toLocalDateTime().toString();
  }
}
