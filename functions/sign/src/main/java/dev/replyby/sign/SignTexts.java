package dev.replyby.sign;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The sentences of a sign in one language. Each is a pattern with {@code {replyBy}}, {@code
 * {opensAt}}, {@code {askBy}} or {@code {now}} where an instant goes, {@code {time}} and {@code
 * {zone}} in the remarks on its zone, and {@code {rate}}, {@code {count}} and {@code {days}} in
 * what was kept; a language's texts are the resource {@code texts/<tag>.properties}. Dates are
 * written as in the locale.
 */
public record SignTexts(String language, Locale locale, Map<String, String> patterns) {
  /** The texts that {@code /sign} has for scripts, in this order. */
  static final List<String> SERVED =
      List.of("open", "closed", "away", "none", "lastCall", "asOf", "yourTime", "zoneTime");

  /** Every text that a language has. */
  public static final List<String> KEYS =
      Stream.concat(SERVED.stream(), Stream.of("kept")).toList();

  private static final Map<String, SignTexts> LOADED = new ConcurrentHashMap<>();

  /** The texts in one of the languages that {@link Languages} knows. */
  public static SignTexts in(String language) {
    return LOADED.computeIfAbsent(language, SignTexts::load);
  }

  /**
   * These texts with dates as where the site is, {@code en-GB}, if the site's own tag leads to this
   * language.
   */
  public SignTexts forSite(String siteLocale) {
    var region = Locale.forLanguageTag(siteLocale).getCountry();
    var here = new Locale.Builder().setLocale(locale).setRegion(region).build();
    return !region.isEmpty() && Languages.lookup(siteLocale).equals(Optional.of(language))
        ? new SignTexts(language, here, patterns)
        : this;
  }

  /** The pattern with that key. */
  public String pattern(String key) {
    return Objects.requireNonNull(patterns.get(key), key);
  }

  private static SignTexts load(String language) {
    var properties = new Properties();
    var resource = "texts/" + language + ".properties";
    try (var in = Objects.requireNonNull(SignTexts.class.getResourceAsStream(resource), resource)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var patterns = new LinkedHashMap<String, String>();
    KEYS.forEach(key -> patterns.put(key, properties.getProperty(key)));
    return new SignTexts(language, Locale.forLanguageTag(language), patterns);
  }
}
