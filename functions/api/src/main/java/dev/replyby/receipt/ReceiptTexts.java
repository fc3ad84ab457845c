package dev.replyby.receipt;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sentences of a receipt in one language, beside those of the sign: patterns with {@code
 * {time}} where they tell one.
 */
record ReceiptTexts(Map<String, String> patterns) {
  /** Every text that a language has. */
  static final List<String> KEYS =
      List.of(
          "asked",
          "promised",
          "waiting",
          "replied",
          "late",
          "delayed",
          "withdrawn",
          "rate",
          "rated");

  private static final Map<String, ReceiptTexts> LOADED = new ConcurrentHashMap<>();

  /** The texts in one of the languages that the sign speaks. */
  static ReceiptTexts in(String language) {
    return LOADED.computeIfAbsent(language, ReceiptTexts::load);
  }

  /** The pattern with that key. */
  String pattern(String key) {
    return Objects.requireNonNull(patterns.get(key), key);
  }

  private static ReceiptTexts load(String language) {
    var properties = new Properties();
    var name = "texts/" + language + ".properties";
    try (var in = Objects.requireNonNull(ReceiptTexts.class.getResourceAsStream(name), name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReceiptTexts(
        KEYS.stream().collect(Collectors.toMap(Function.identity(), properties::getProperty)));
  }
}
