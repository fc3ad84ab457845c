package dev.replyby.site;

import static dev.replyby.site.Documents.json;
import static dev.replyby.site.Documents.resource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("It changes the JVM's locale.")
class PublicHolidaysTest {
  @ParameterizedTest
  @ValueSource(strings = {"NL", "PL", "FR"})
  void agreesWithOtherPeoplesDataFor2026(String country) {
    var year = resource("/vectors/public-holidays.json").at("/regions/" + country + "/2026");
    var dates = new TreeSet<>(holidays(country, "").in(2026));
    year.at("/onlyPython").fieldNames().forEachRemaining(date -> dates.remove(day(date)));
    var both = new TreeSet<LocalDate>();
    year.at("/both").fieldNames().forEachRemaining(date -> both.add(day(date)));
    assertFalse(both.isEmpty());
    assertEquals(both, dates);
  }

  @ParameterizedTest
  @CsvSource({
    "NL,,2025-05-05,true", // a day off every fifth year
    "NL,,2026-05-05,false",
    "NL,,1990-05-05,true",
    "NL,,2025-04-26,true", // the King's birthday moves from a Sunday
    "NL,,2025-04-27,false",
    "PL,,2024-12-24,false", // a public holiday since 2025
    "PL,,2025-12-24,true",
    "US,,2026-07-03,true", // Independence Day is a Saturday: the day itself and the day in lieu
    "US,,2026-07-04,true",
    "US,,2021-12-31,true", // in lieu of New Year's Day 2022
    "GB,,2026-12-28,true",
    "DE,,2026-01-06,false",
    "DE,BY,2026-01-06,true",
    "DE,by,2026-01-06,true",
    "DE,DE-BY,2026-01-06,true",
    "GB,ENG,2026-04-06,true", // Easter Monday, in Scotland an ordinary day
    "GB,SCT,2026-04-06,false",
    "US,NY,2026-07-04,true",
    "DE,BY-AG,2026-08-08,true",
    "DE,,2026-12-24,false",
    "NL,,2026-04-03,false", // Good Friday is an observance
    "AT,,2026-12-24,false", // an observance
  })
  void countsOfficialDaysOff(String country, String part, String date, boolean expected) {
    var holidays = holidays(country, part == null ? "" : part);
    assertEquals(expected, holidays.in(day(date).getYear()).contains(day(date)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"liberation-day", "liberation"})
  void ordinaryHoursCountOnAnException(String id) {
    var holidays = read("{country: 'NL', except: ['" + id + "']}");
    assertFalse(holidays.in(2025).contains(day("2025-05-05")));
    assertEquals(Set.of("liberation-day"), holidays.except());
  }

  @ParameterizedTest
  @CsvSource({
    "NL,kings-day",
    "NL,new-year",
    "NL,new-years-day",
    "NL,easter-monday",
    "PL,christmas-eve",
    "DE,labour-day",
    "US,martin-luther-king",
    "GB,boxing-day",
    "FR,armistice"
  })
  void holidaysGoByTheirKeyOrTheirEnglishName(String country, String id) {
    var holidays = read("{country: '" + country + "', except: ['" + id + "']}");
    assertTrue(holidays.in(2026).size() < holidays(country, "").in(2026).size());
  }

  @ParameterizedTest
  @CsvSource({
    "nl,Koningsdag",
    "nl-BE,Koningsdag",
    "en,Kings' Birthday",
    "pl,Kings' Birthday",
    "fr,Anniversaire du Roi"
  })
  void namesAreInTheLanguageOrElseInEnglish(String language, String name) {
    var names = holidays("NL", "").names(2026, Locale.forLanguageTag(language));
    assertEquals(name, names.get(day("2026-04-27")));
  }

  @Test
  void namesDoNotDependOnTheMachine() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      var names = holidays("NL", "").names(2031, Locale.ENGLISH);
      assertEquals("Ascension Day", names.get(day("2031-05-22")));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyCountryAndPartCanBeAskedForEveryYear() {
    for (var country : HolidayLibrary.countries()) {
      var whole = HolidayRegion.country(country).orElseThrow();
      var regions = Stream.concat(Stream.of(whole), HolidayLibrary.parts(whole).stream());
      regions.forEach(
          region -> {
            var holidays = new PublicHolidays(region, Set.of());
            IntStream.of(1900, 2026, 2150).forEach(holidays::in);
            assertEquals(region, part(whole, region));
          });
    }
  }

  private static HolidayRegion part(HolidayRegion whole, HolidayRegion region) {
    return region.parts().isEmpty() ? whole : whole.part(region.code()).orElseThrow();
  }

  @Test
  void everyHolidayHasAnIdAndAName() {
    for (var country : HolidayLibrary.countries()) {
      var region = HolidayRegion.country(country).orElseThrow();
      for (var holiday : HolidayLibrary.in(region, 2026)) {
        assertTrue(holiday.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), country + " " + holiday.id());
        assertFalse(holiday.name(Locale.ENGLISH).isBlank(), country + " " + holiday.id());
        assertFalse(holiday.name(Locale.ENGLISH).equals("undefined"), country + holiday.id());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE + 1, -1, 0, 1899, 2152, 9999, 1_000_000})
  void noHolidaysAreKnownFarAway(int year) {
    assertEquals(Set.of(), holidays("TR", "").in(year));
  }

  @Test
  void manyThreadsMayAskAtOnce() throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Set<LocalDate>> ask =
          () ->
              IntStream.rangeClosed(2000, 2030)
                  .mapToObj(holidays("SE", "")::in)
                  .flatMap(Set::stream)
                  .collect(Collectors.toSet());
      var answers = executor.invokeAll(Stream.generate(() -> ask).limit(50).toList());
      assertEquals(1, answers.stream().map(answer -> answer.resultNow()).distinct().count());
    }
  }

  private static PublicHolidays holidays(String country, String part) {
    return read(
        "{country: '%s', subdivision: %s}"
            .formatted(country, part.isEmpty() ? "null" : "'" + part + "'"));
  }

  private static PublicHolidays read(String holidays) {
    var findings = new Findings();
    var read = new HolidaysReader(findings).read(Place.root(json(holidays)));
    assertEquals(List.of(), findings.mistakes());
    return (PublicHolidays) read;
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
