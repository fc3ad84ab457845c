package dev.replyby.site;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads BCP 47 language tags. */
final class LanguageReader {
  private static final String LANGUAGE = "a BCP 47 language tag, such as nl or pt-BR";

  private final Findings findings;

  LanguageReader(Findings findings) {
    this.findings = findings;
  }

  /** The tag in its usual case; empty where there is none or the findings say what is wrong. */
  Optional<String> read(Place place) {
    return place.text().flatMap(tag -> read(place, tag));
  }

  /** The same for a language that is the name of a field. */
  Optional<String> readName(Place field) {
    var tag = parse(field.name());
    if (tag.isEmpty()) {
      findings.mistake(field, "the field's name is not " + LANGUAGE);
    }
    return tag;
  }

  private Optional<String> read(Place place, String tag) {
    return parse(tag).or(() -> findings.unexpected(place, LANGUAGE));
  }

  private static Optional<String> parse(String tag) {
    try {
      var locale = new Locale.Builder().setLanguageTag(tag).build();
      int length = locale.getLanguage().length();
      return length == 2 || length == 3 ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    } catch (IllformedLocaleException _) {
      return Optional.empty();
    }
  }
}
