package dev.replyby.aws;

import dev.replyby.sign.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reduces the language asked for, by {@code lang} or else by Accept-Language, to the one that the
 * sign will be in, so that a cache keeps as many answers as there are languages and not as there
 * are browsers, or tags that somebody makes up.
 */
final class AcceptLanguage {
  private AcceptLanguage() {}

  /** For CloudFront's functions, with the languages there are texts for. */
  static String script() {
    return resource("language.js").replace("/* TEXTS */", json(texts()));
  }

  /**
   * The language by the tag, of all tags that the JDK knows; those that lead where their shorter
   * form leads are left out, as looking up goes from long to short.
   */
  static SortedMap<String, String> texts() {
    var texts = new TreeMap<String, String>();
    tags().forEach(tag -> language(tag).ifPresent(text -> texts.put(tag, text)));
    var found = Map.copyOf(texts);
    texts.entrySet().removeIf(e -> e.getValue().equals(found.get(shorter(e.getKey()))));
    return texts;
  }

  private static Stream<String> tags() {
    var known =
        Arrays.stream(Locale.getAvailableLocales())
            .map(Locale::toLanguageTag)
            .filter(tag -> !tag.contains("-x-") && !tag.contains("-u-"));
    var languages = Arrays.stream(Locale.getISOLanguages());
    return Stream.of(known, languages, Languages.ALL.stream())
        .flatMap(s -> s)
        .map(tag -> tag.toLowerCase(Locale.ROOT))
        .distinct();
  }

  /** Where no language is found the site's own is taken: then the answer changes with the site. */
  private static Optional<String> language(String tag) {
    var one = Languages.best(Optional.of(tag), Optional.empty(), Languages.ALL.getFirst());
    var other = Languages.best(Optional.of(tag), Optional.empty(), Languages.ALL.getLast());
    return Optional.of(one).filter(other::equals);
  }

  private static String shorter(String tag) {
    int end = tag.lastIndexOf('-');
    return end < 0 ? "" : tag.substring(0, end);
  }

  private static String json(SortedMap<String, String> texts) {
    return texts.entrySet().stream()
        .map(e -> '"' + e.getKey() + "\": \"" + e.getValue() + '"')
        .collect(Collectors.joining(", "));
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(AcceptLanguage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
