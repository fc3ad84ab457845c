package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.promise.Target;
import dev.replyby.testing.PlanBuilder;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  @ParameterizedTest
  @CsvSource({
    "pl nl en, pl, nl, pl",
    "pl nl en, ja, nl, en",
    "pl nl en-GB, ja, nl, en-GB",
    "pl nl, ja, nl, nl",
    "pl nl, en, nl, nl",
    "pl fil, ja, nl, pl",
    "pl en, nl, nl, en",
    "nl-NL, nl, nl-NL, nl-NL",
    "pt-BR en, pt, de, pt-BR",
    "tlh en, xx, de, en",
    "'', en, nl,"
  })
  void aLabelIsInTheLanguageAskedForOrEnglishOrTheCompanysOrTheFirst(
      String labels, String language, String locale, String expected) {
    var byLanguage = new LinkedHashMap<String, String>();
    for (var tag : labels.split(" ", -1)) {
      if (!tag.isEmpty()) {
        byLanguage.put(tag, tag);
      }
    }
    var plan =
        PlanBuilder.office()
            .locale(locale)
            .channel("chat", new Target.Open(30), byLanguage)
            .build();
    var channel = Objects.requireNonNull(plan.channels().get("chat"));
    assertEquals(Optional.ofNullable(expected), Labels.in(language, channel, plan));
  }
}
