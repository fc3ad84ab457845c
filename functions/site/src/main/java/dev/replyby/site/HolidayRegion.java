package dev.replyby.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A country, or a part of it, whose public holidays are known.
 *
 * @param country ISO 3166-1
 * @param parts the way down to the part, such as {@code by}, {@code ag}; empty for the whole
 *     country
 */
public record HolidayRegion(String country, List<String> parts) {
  public HolidayRegion {
    parts = List.copyOf(parts);
  }

  /** A whole country by its code. */
  static Optional<HolidayRegion> country(String code) {
    return HolidayLibrary.countries().contains(code)
        ? Optional.of(new HolidayRegion(code, List.of()))
        : Optional.empty();
  }

  /** A part of this country by what follows the country in ISO 3166-2, or by the whole code. */
  Optional<HolidayRegion> part(String code) {
    var upper = code.toUpperCase(Locale.ROOT);
    return HolidayLibrary.parts(this).stream()
        .filter(part -> upper.equals(part.code()) || upper.equals(country + "-" + part.code()))
        .findFirst();
  }

  /** The code of the part without its country, such as {@code BY}. */
  String code() {
    return String.join("-", parts).toUpperCase(Locale.ROOT);
  }
}
