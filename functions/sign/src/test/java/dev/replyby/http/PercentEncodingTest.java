package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T15:00:00+01:00, 2026-11-23T15:00:00+01:00",
    "2026-11-23T15%3A00%3A00%2B01%3A00, 2026-11-23T15:00:00+01:00",
    "a%20b, a b",
    "%E2%82%AC, €",
    "100%, 100%",
    "%4, %4",
    "%zz, %zz",
    "%-1, %-1",
    "%%2B, %%2B",
    "nl, nl"
  })
  void aPlusIsAPlusAndBrokenEscapesStandForThemselves(String encoded, String text) {
    assertEquals(text, PercentEncoding.decode(encoded));
  }

  @ParameterizedTest
  @CsvSource({
    "'', {}",
    "&&, {}",
    "lang=nl, {lang=[nl]}",
    "lang=nl&channel=chat, '{lang=[nl], channel=[chat]}'",
    "lang=nl&lang=en, '{lang=[nl, en]}'",
    "lang, {lang=[]}",
    "lang=, {lang=[]}",
    "=nl, {=[nl]}",
    "a=b=c, {a=[b=c]}",
    "l%61ng=n%6C, {lang=[nl]}",
    "a=x%26y, {a=[x&y]}"
  })
  void aQueryIsItsKeysWithAllTheirValues(String raw, String query) {
    assertEquals(query, PercentEncoding.query(raw).toString());
  }

  @Test
  void aKeyWithoutAValueHasAnEmptyOne() {
    assertEquals(Map.of("lang", List.of("")), PercentEncoding.query("lang"));
  }
}
