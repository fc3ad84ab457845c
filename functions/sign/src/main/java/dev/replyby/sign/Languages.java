package dev.replyby.sign;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

/** Which language a sign is in: the best of those there are texts for. */
public final class Languages {
  /** The languages there are texts for, as BCP 47 tags. */
  public static final List<String> ALL = List.of("en", "nl", "pl", "fil");

  private static final String FALLBACK = "en";

  /** Browsers send a tenth of this; reading a much longer list costs more than the sign itself. */
  private static final int LONGEST_LIST = 500;

  private Languages() {}

  /**
   * The first of these that leads to a language there are texts for: the tag asked for or, where
   * none was, the Accept-Language header (RFC 9110, with its weights); the site's own language;
   * English. With a tag the header plays no part, so that caches need not tell visitors apart.
   */
  public static String best(Optional<String> asked, Optional<String> accepted, String site) {
    return Stream.of(asked.or(() -> accepted), Optional.of(site))
        .flatMap(Optional::stream)
        .filter(wanted -> wanted.length() <= LONGEST_LIST)
        .flatMap(wanted -> match(wanted).stream())
        .findFirst()
        .orElse(FALLBACK);
  }

  /** Basic lookup, RFC 4647 section 3.4: {@code nl-BE} finds {@code nl}. */
  private static Optional<String> match(String ranges) {
    try {
      return LanguageRange.parse(ranges).stream()
          .filter(r -> r.getWeight() > 0)
          .flatMap(r -> known(r.getRange()).stream())
          .findFirst();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** {@code tl}, Tagalog, is what older browsers call Filipino. */
  private static Optional<String> known(String range) {
    var language = Locale.forLanguageTag(range).getLanguage();
    var tag = language.equals("tl") ? "fil" : language;
    return Optional.of(tag).filter(ALL::contains);
  }
}
