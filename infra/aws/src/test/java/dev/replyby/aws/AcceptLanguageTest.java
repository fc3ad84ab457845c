package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replyby.sign.Languages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The function at the edge, run by Node, against the function that knows. */
class AcceptLanguageTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int CLOUDFRONT_LIMIT = 10 * 1024;
  private static final List<String> HEADERS =
      List.of(
          "en",
          "nl-BE,nl;q=0.9,en;q=0.8",
          "fr-FR,fr;q=0.9,pl;q=0.8,en;q=0.7",
          "en;q=0.1, pl;q=0.9",
          "PL-pl",
          "tl",
          "fil-PH, en",
          "xx",
          "*",
          "xx, *;q=0.5, nl;q=0.4",
          "nl;q=0, pl",
          "nl;q=0.000",
          "nl;q=0.1, nl, pl;q=0.5",
          "zh-Hant-HK, zh-TW;q=0.8, sr-Latn-RS;q=0.5",
          "pt-BR, pt-PT;q=0.5",
          "x".repeat(600));

  @Test
  void leadsToTheSameLanguageAsTheWholeHeader() throws Exception {
    var headers = new ArrayList<>(HEADERS);
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      headers.add(random(random));
    }
    var reduced = MAPPER.readTree(run("best", MAPPER.writeValueAsString(headers)));
    for (int i = 0; i < headers.size(); i++) {
      var header = headers.get(i);
      var one = Optional.of(reduced.get(i).asText()).filter(t -> !t.isEmpty());
      for (var site : List.of("en", "pl")) {
        assertEquals(language(Optional.of(header), site), language(one, site), header);
      }
      assertTrue(one.isEmpty() || Languages.ALL.contains(one.get()), header);
    }
  }

  /** Else whoever makes up tags makes up answers to keep. */
  @ParameterizedTest
  @CsvSource({
    "nl, nl",
    "en-US, en",
    "en_GB, en",
    "EN-gb, en",
    "zh_TW, zh-Hant",
    "zh-Hant-HK, zh-Hant",
    "pt-PT, pt-PT",
    "tl, fil",
    "xx, und",
    "en-US@posix, und",
    "*, und"
  })
  void aTagBecomesTheLanguageThatItLeadsTo(String tag, String language) throws Exception {
    var seen = handled("{\"headers\":{},\"querystring\":{\"lang\":{\"value\":\"" + tag + "\"}}}");
    assertEquals(language, seen.at("/querystring/lang/value").asText());
    for (var site : List.of("en", "pl")) {
      assertEquals(
          Languages.best(Optional.of(tag), Optional.empty(), site),
          Languages.best(Optional.of(language), Optional.empty(), site));
    }
  }

  @Test
  void theHeaderPlaysNoPartWhereALanguageIsAskedFor() throws Exception {
    var header = "\"headers\":{\"accept-language\":{\"value\":\"nl-BE,en\"}}";
    assertEquals(
        "{}",
        handled("{" + header + ",\"querystring\":{\"lang\":{\"value\":\"pl\"}}}")
            .at("/headers")
            .toString());
    assertEquals(
        "{\"accept-language\":{\"value\":\"nl\"}}",
        handled("{" + header + ",\"querystring\":{}}").at("/headers").toString());
    assertEquals("{}", handled("{\"headers\":{},\"querystring\":{}}").at("/headers").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\":\"\"}",
        "{\"value\":\"b\",\"multiValue\":[{\"value\":\"a\"},{\"value\":\"b\"}]}"
      })
  void whatIsToBeRefusedReachesWhoRefusesIt(String lang) throws Exception {
    var seen = handled("{\"headers\":{},\"querystring\":{\"lang\":" + lang + "}}");
    assertEquals(lang, seen.at("/querystring/lang").toString());
  }

  @Test
  void isNoLargerThanCloudFrontTakes() {
    var script = AcceptLanguage.script();
    assertTrue(script.getBytes(StandardCharsets.UTF_8).length < CLOUDFRONT_LIMIT);
    assertTrue(Languages.ALL.stream().allMatch(l -> script.contains("\": \"" + l + "\"")));
  }

  private static JsonNode handled(String request) throws Exception {
    return MAPPER.readTree(run("handler", "[{\"request\":" + request + "}]")).get(0);
  }

  private static String language(Optional<String> header, String site) {
    return Languages.best(Optional.empty(), header, site);
  }

  private static String random(Random random) {
    var tags =
        List.of("en", "nl", "pl-PL", "fil", "tl", "fr", "de-CH-1996", "zh-Hans-CN", "*", "sr");
    var ranges = new ArrayList<String>();
    for (int i = 0; i <= random.nextInt(5); i++) {
      var tag = tags.get(random.nextInt(tags.size()));
      ranges.add(random.nextBoolean() ? tag : tag + ";q=0." + random.nextInt(10));
    }
    return String.join(random.nextBoolean() ? "," : ", ", ranges);
  }

  private static String run(String function, String arguments) throws Exception {
    var print = "console.log(JSON.stringify(" + arguments + ".map((a) => " + function + "(a))))";
    return Node.run(AcceptLanguage.script() + print);
  }
}
