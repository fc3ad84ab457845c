package dev.replyby.sign;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which language a sign is in: the best of those there are texts for. */
public final class Languages {
  /** The languages there are texts for, as BCP 47 tags: each has its file in {@code texts/}. */
  public static final List<String> ALL =
      split(
          "af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl he hi hr hu hy id"
              + " is it ja ka kk ko lt lv mk mr ms nb nl pl pt pt-PT ro ru sk sl sq sr sr-Latn"
              + " sv sw ta te th tr uk ur uz vi zh zh-Hant");

  /**
   * By the tag of the texts, the tags of readers who are served by them though theirs looks
   * otherwise, as CLDR has it in its aliases, likely scripts and parent locales.
   */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "fil", "tl",
          "he", "iw",
          "id", "in",
          "ro", "mo",
          "nb", "no nn",
          "fa", "prs",
          "sr-Latn", "sh cnr sr-ME",
          "zh", "cmn yue-Hans yue-CN",
          "zh-Hant", "zh-TW zh-HK zh-MO cmn-Hant yue",
          "pt-PT", "pt-AO pt-CH pt-CV pt-FR pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-ST pt-TL");

  private static final Map<String, String> TEXTS_BY_TAG = textsByTag();

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
    var hyphened = asked.map(tag -> tag.replace('_', '-')); // as POSIX and Java write en_US
    return Stream.of(hyphened.or(() -> accepted), Optional.of(site))
        .flatMap(Optional::stream)
        .filter(wanted -> wanted.length() <= LONGEST_LIST)
        .flatMap(wanted -> match(wanted).stream())
        .findFirst()
        .orElse(FALLBACK);
  }

  /**
   * The language that one tag leads to, by lookup of RFC 4647 section 3.4: without its last part
   * until there are texts, so {@code nl-BE} finds {@code nl} and {@code zh-Hant-HK} finds {@code
   * zh-Hant}.
   */
  static Optional<String> lookup(String tag) {
    var known = TEXTS_BY_TAG.get(lower(tag));
    int end = tag.lastIndexOf('-');
    return known != null || end < 0 ? Optional.ofNullable(known) : lookup(tag.substring(0, end));
  }

  private static Optional<String> match(String ranges) {
    try {
      return LanguageRange.parse(ranges).stream()
          .filter(r -> r.getWeight() > 0)
          .flatMap(r -> lookup(r.getRange()).stream())
          .findFirst();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Map<String, String> textsByTag() {
    var texts = new HashMap<String, String>();
    ALL.forEach(tag -> texts.put(lower(tag), tag));
    OTHER_NAMES.forEach((text, tags) -> split(tags).forEach(tag -> texts.put(lower(tag), text)));
    return texts;
  }

  private static List<String> split(String tags) {
    return List.of(tags.split(" ", -1));
  }

  private static String lower(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}
