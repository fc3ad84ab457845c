package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
  @ParameterizedTest
  @CsvSource({
    "Open now, ltr",
    "مفتوح الآن, rtl",
    "פתוח עכשיו, rtl",
    "现在营业中, ltr",
    "09:00, ltr",
    "'(09:00) مفتوح', rtl",
    "'', ltr"
  })
  void theFirstLetterDecides(String text, String direction) {
    assertEquals(direction, Direction.of(text).word());
  }
}
