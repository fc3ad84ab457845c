package dev.replyby.site;

import dev.replyby.calendar.Holidays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which public holidays are closed; only a document that names a country loads jollyday. */
final class HolidaysReader {
  private final Findings findings;

  HolidaysReader(Findings findings) {
    this.findings = findings;
  }

  Holidays read(Place place) {
    var region = country(place.at("country")).flatMap(c -> part(c, place.at("subdivision")));
    return region
        .<Holidays>map(r -> new PublicHolidays(r, except(r, place.at("except"))))
        .orElse(Holidays.none());
  }

  private Optional<HolidayRegion> country(Place place) {
    return place
        .text()
        .flatMap(code -> HolidayRegion.country(code).or(() -> unknownCountry(place, code)));
  }

  private Optional<HolidayRegion> unknownCountry(Place place, String code) {
    var choices = Findings.choices(code, HolidayLibrary.countries());
    return findings.unexpected(place, "an ISO 3166-1 country code: " + choices);
  }

  private Optional<HolidayRegion> part(HolidayRegion country, Place place) {
    return place
        .text()
        .map(code -> country.part(code).or(() -> unknownPart(country, place, code)))
        .orElse(Optional.of(country));
  }

  private Optional<HolidayRegion> unknownPart(HolidayRegion country, Place place, String code) {
    var codes = HolidayLibrary.parts(country).stream().map(HolidayRegion::code).toList();
    var choices = codes.isEmpty() ? "there are none, so null" : Findings.choices(code, codes);
    return findings.unexpected(place, "a subdivision of " + country.country() + ": " + choices);
  }

  private Set<String> except(HolidayRegion region, Place place) {
    var ids = new HashSet<String>();
    for (var entry : place.entries()) {
      entry.text().ifPresent(text -> ids.addAll(meant(region, entry, text)));
    }
    return ids;
  }

  private List<String> meant(HolidayRegion region, Place entry, String text) {
    var kinds = HolidayLibrary.kinds(region);
    var ids = kinds.stream().map(PublicHoliday::id).toList();
    if (ids.contains(text)) {
      return List.of(text);
    }
    var called = kinds.stream().filter(k -> k.isCalled(text)).map(PublicHoliday::id).toList();
    if (called.isEmpty()) {
      findings.unexpected(entry, "a public holiday: " + Findings.choices(text, ids));
    }
    return called;
  }
}
