package dev.replyby.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.promise.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedChannelTest {
  @ParameterizedTest
  @CsvSource({
    "pl nl en, en, nl, en",
    "pl nl, en, nl, nl",
    "pl fil, en, nl, pl",
    "nl-NL, nl, nl-NL, nl-NL",
    "'', en, nl,"
  })
  void aLabelIsInTheVisitorsLanguageOrTheCompanysOrTheFirst(
      String labels, String language, String locale, String expected) {
    var byLanguage = new LinkedHashMap<String, String>();
    for (var tag : labels.split(" ", -1)) {
      if (!tag.isEmpty()) {
        byLanguage.put(tag, tag);
      }
    }
    var channel = new PlannedChannel(byLanguage, "support", new Target.Open(0), 300, List.of());
    assertEquals(Optional.ofNullable(expected), channel.labelIn(language, locale));
  }
}
