package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource({
    "nl, nl",
    "nl-BE, nl",
    "NL-be, nl",
    "pl-PL, pl",
    "tl, fil",
    "tl-PH, fil",
    "fil-PH, fil",
    "en-GB, en",
    "fi, en",
    "filipino, en",
    "de, en",
    "nl_BE, en",
    "*, en",
    "%zz, en",
    "' ', en"
  })
  void theTagAskedForIsLookedUpByItsLanguage(String asked, String language) {
    assertEquals(language, Languages.best(Optional.of(asked), Optional.empty(), "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | nl",
        "nl-BE,nl;q=0.9,en;q=0.8 | nl",
        "en;q=0.8, nl;q=0.9 | nl",
        "en;q=0.5,pl | pl",
        "de,fr;q=0.9,tl;q=0.1 | fil",
        "nl;q=0, pl;q=0.1 | pl",
        "nl;q=0 | en",
        "de | en",
        "* | en",
        "*;q=0.5, pl;q=0.1 | pl",
        "garbage;;q=q | en",
        ",,, | en",
        "nl;q=2 | en",
        "nl;q=-1 | en",
        "nl;q= | en",
        "; | en",
        "'' | en"
      })
  void anAcceptLanguageHeaderIsReadWithItsWeights(String header, String language) {
    assertEquals(language, Languages.best(Optional.empty(), Optional.of(header), "en"));
  }

  @ParameterizedTest
  @CsvSource({
    "nl, pl, fil, nl",
    "de, pl, fil, fil",
    "de, fr, fil, fil",
    "de, fr, nl-BE, nl",
    "de, fr, it, en",
    ",, nl, nl",
    ", pl, nl, pl"
  })
  void aTagAskedForSilencesTheHeaderAndEitherWinsOverTheSite(
      String asked, String accepted, String site, String language) {
    assertEquals(
        language, Languages.best(Optional.ofNullable(asked), Optional.ofNullable(accepted), site));
  }

  @Test
  void noHeaderBreaksIt() {
    var random = new Random(42);
    var letters = "nlen-*;q=0.19, \u0000é%_:xi";
    for (int i = 0; i < 20_000; i++) {
      var header = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        header.append(letters.charAt(random.nextInt(letters.length())));
      }
      var best = Languages.best(Optional.of(header.toString()), Optional.empty(), "pl");
      assertTrue(Languages.ALL.contains(best), header::toString);
    }
  }
}
