package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.input.Mistake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "lang=nl", "channel=chat&lang=nl", "&lang=nl&"})
  void knownParametersOnceAreRight(String query) {
    assertEquals(List.of(), mistakes(query, Parameter.LANG, Parameter.CHANNEL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language=nl | ? | found \"language\"; expected only lang, channel",
        "Lang=nl | ? | found \"Lang\"; expected only lang, channel",
        "lang=nl&lang=nl | ?lang | given 2 times; expected once",
        "lang= | ?lang | found no value; expected one, or no lang",
        "channel | ?channel | found no value; expected one, or no channel"
      })
  void aMistakeSaysWhereAndWhatIsExpected(String query, String pointer, String detail) {
    assertEquals(
        List.of(new Mistake(pointer, detail)), mistakes(query, Parameter.LANG, Parameter.CHANNEL));
  }

  @Test
  void aRouteWithoutParametersTakesNone() {
    assertEquals(
        List.of(new Mistake("?", "found \"lang\"; expected no query parameter")),
        mistakes("lang=nl"));
  }

  @Test
  void everyMistakeIsFoundAtOnce() {
    assertEquals(
        3, mistakes("x=1&lang=a&lang=b&channel=", Parameter.LANG, Parameter.CHANNEL).size());
  }

  private static List<Mistake> mistakes(String query, Parameter... known) {
    return new Query(PercentEncoding.query(query), List.of(known)).with(List.of());
  }
}
