package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
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
    "fil-PH, fil",
    "en-GB, en",
    "es-419, es",
    "de-CH-1996, de",
    "ca-ES-valencia, ca",
    "ar-EG-u-nu-latn, ar",
    "xx, en",
    "filipino, en",
    "lb, en",
    "nl_BE, nl",
    "en_US, en",
    "zh_Hant_HK, zh-Hant",
    "pt_PT, pt-PT",
    "*, en",
    "%zz, en",
    "' ', en"
  })
  void theTagAskedForIsLookedUpPartByPart(String asked, String language) {
    assertEquals(language, asked(asked));
  }

  @ParameterizedTest
  @CsvSource({"tl, fil", "tl-PH, fil", "iw-IL, he", "in, id", "mo-MD, ro", "no-NO, nb", "nn, nb"})
  void aLanguageIsFoundByItsOtherNames(String asked, String language) {
    assertEquals(language, asked(asked));
  }

  @ParameterizedTest
  @CsvSource({
    "zh, zh",
    "zh-CN, zh",
    "zh-SG, zh",
    "zh-Hans-CN, zh",
    "zh-Hans-HK, zh",
    "zh-Hant, zh-Hant",
    "zh-TW, zh-Hant",
    "zh-hk, zh-Hant",
    "zh-MO, zh-Hant",
    "zh-Hant-HK, zh-Hant",
    "zh-TW-u-ca-roc, zh-Hant",
    "yue, zh-Hant",
    "yue-HK, zh-Hant",
    "yue-Hans-CN, zh",
    "cmn-CN, zh",
    "cmn-Hant-TW, zh-Hant",
    "sr, sr",
    "sr-RS, sr",
    "sr-Cyrl-ME, sr",
    "sr-Latn, sr-Latn",
    "sr-Latn-RS, sr-Latn",
    "sr-ME, sr-Latn",
    "sh, sr-Latn",
    "cnr, sr-Latn",
    "pt, pt",
    "pt-BR, pt",
    "pt-PT, pt-PT",
    "pt-AO, pt-PT",
    "pt-pt, pt-PT"
  })
  void aScriptOrRegionWithTextsOfItsOwnIsServedThem(String asked, String language) {
    assertEquals(language, asked(asked));
  }

  @Test
  void everyLanguageLeadsToItself() {
    assertTrue(Languages.ALL.size() >= 45);
    Languages.ALL.forEach(tag -> assertEquals(tag, asked(tag)));
  }

  @Test
  void languagesAreListedOnceInOrderAndAsTheirTagsAreWritten() {
    assertEquals(List.copyOf(new TreeSet<>(Languages.ALL)), Languages.ALL);
    for (var tag : Languages.ALL) {
      assertEquals(tag, Locale.forLanguageTag(tag).toLanguageTag());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | nl",
        "nl-BE,nl;q=0.9,en;q=0.8 | nl",
        "en;q=0.8, nl;q=0.9 | nl",
        "en;q=0.5,pl | pl",
        "lb,xx;q=0.9,tl;q=0.1 | fil",
        "zh-HK,zh;q=0.9,en;q=0.8 | zh-Hant",
        "pt-PT,pt;q=0.9 | pt-PT",
        "nl;q=0, pl;q=0.1 | pl",
        "nl;q=0 | en",
        "lb | en",
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
    "xx, pl, fil, fil",
    "xx, lb, fil, fil",
    "xx, lb, nl-BE, nl",
    "xx, lb, yy, en",
    ",, nl, nl",
    ", pl, nl, pl"
  })
  void aTagAskedForSilencesTheHeaderAndEitherWinsOverTheSite(
      String asked, String accepted, String site, String language) {
    assertEquals(
        language, Languages.best(Optional.ofNullable(asked), Optional.ofNullable(accepted), site));
  }

  @Test
  void aLongListOrTagIsNotRead() {
    assertEquals("nl", asked("nl" + "-a1".repeat(166)));
    assertEquals("en", asked("nl" + "-a1".repeat(167)));
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

  private static String asked(String tag) {
    return Languages.best(Optional.of(tag), Optional.empty(), "en");
  }
}
