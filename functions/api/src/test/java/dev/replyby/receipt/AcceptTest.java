package dev.replyby.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | true",
        "text/html | true",
        "TEXT/HTML;charset=utf-8 | true",
        "text/* | true",
        "application/json;q=0.5, text/html;q=0.6 | true",
        "*/*;q=0.1, text/html | true",
        "application/json | false",
        "*/* | false",
        "application/json, text/html | false",
        "application/json, text/html;q=0.9 | false",
        "text/html;q=0, */* | false",
        "text/*;q=0.9, text/html;q=0.1, application/json;q=0.2 | false",
        "nonsense | false",
        "text/html;q=nonsense, application/json;q=0.3 | true"
      })
  void prefersWhatWeighsMore(String header, boolean html) {
    assertEquals(html, Accept.prefersHtml(Optional.of(header)));
  }

  @Test
  void jsonForWhoSaysNothing() {
    assertFalse(Accept.prefersHtml(Optional.empty()));
  }
}
