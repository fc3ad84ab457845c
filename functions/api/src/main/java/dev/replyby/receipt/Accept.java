package dev.replyby.receipt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reader accepts, RFC 9110 section 12.5.1: whether that is rather HTML than JSON. */
final class Accept {
  private Accept() {}

  /** True for browsers; who accepts both alike, or says nothing, gets JSON. */
  static boolean prefersHtml(Optional<String> header) {
    var accepted = header.orElse("*/*").toLowerCase(Locale.ROOT);
    return weight(accepted, "text/html") > weight(accepted, "application/json");
  }

  /** By the most specific range that there is for the type. */
  private static double weight(String accepted, String type) {
    var family = type.substring(0, type.indexOf('/') + 1) + '*';
    for (var range : new String[] {type, family, "*/*"}) {
      var found = Arrays.stream(accepted.split(",", -1)).filter(r -> is(r, range)).findFirst();
      if (found.isPresent()) {
        return quality(found.get());
      }
    }
    return 0;
  }

  private static boolean is(String accepted, String range) {
    return accepted.split(";", 2)[0].strip().equals(range);
  }

  private static double quality(String accepted) {
    return Arrays.stream(accepted.split(";", -1))
        .map(String::strip)
        .filter(p -> p.matches("q=[01](\\.\\d{0,3})?"))
        .mapToDouble(p -> Double.parseDouble(p.substring(2)))
        .findFirst()
        .orElse(1);
  }
}
