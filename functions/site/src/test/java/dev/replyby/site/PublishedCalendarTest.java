package dev.replyby.site;

import static dev.replyby.site.Documents.resource;
import static dev.replyby.site.Documents.site;
import static dev.replyby.site.Documents.withCalendar;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedCalendarTest {
  private static final LocalDate FROM = LocalDate.of(2026, 4, 6);
  private static final LocalDate UNTIL = LocalDate.of(2028, 1, 1);

  private final PublishedCalendar support = support(site(resource("acme.json")));

  @ParameterizedTest
  @CsvSource({
    "2026-11-23,'09:00-12:30 13:00-17:30'", // Monday
    "2026-11-27,'09:00-17:00 22:00-02:00'", // Friday
    "2026-11-28,''", // a day that is not named
    "2026-07-06,'08:00-14:00'", // in season
    "2026-04-27,''", // a holiday
    "2030-05-05,''", // an exception, but a Sunday
    "2025-05-05,'09:00-12:30 13:00-17:30'", // an exception
    "2026-12-24,'09:00-12:00'", // a special day of every year
    "2026-12-25,''",
    "2026-12-28,''", // a special day that is closed
    "2026-12-31,'09:00-15:00'",
  })
  void opensAsTheDocumentSays(LocalDate date, String hours) {
    var ranges = support.calendar().hoursOn(date).ranges();
    assertEquals(hours, String.join(" ", ranges.stream().map(Object::toString).toList()));
  }

  @Test
  void overlappingAndUnsortedHoursAreMerged() {
    var calendar = "{weekly: {mon: ['13:00-17:00', '09:00-13:00', '16:00-18:00', '09:00-13:00']}}";
    var monday =
        support(site(withCalendar(calendar))).calendar().hoursOn(LocalDate.of(2026, 11, 23));
    assertEquals("[09:00-18:00]", monday.ranges().toString());
  }

  @Test
  void ofTwoEntriesThatHoldOneDateTheLaterCounts() {
    var calendar =
        """
        {weekly: {}, special: [{from: '12-24', hours: ['09:00-12:00']},
                               {from: '2026-12-24', hours: ['10:00-11:00']}]}
        """;
    var published = support(site(withCalendar(calendar))).calendar();
    assertEquals(
        "[10:00-11:00]", published.hoursOn(LocalDate.of(2026, 12, 24)).ranges().toString());
    assertEquals(
        "[09:00-12:00]", published.hoursOn(LocalDate.of(2027, 12, 24)).ranges().toString());
  }

  @Test
  void aResolvedCalendarOpensAsTheOtherInItsWindow() {
    var resolved = support.resolved(FROM, UNTIL);
    assertEquals(support.calendar().openings(FROM, UNTIL), resolved.openings(FROM, UNTIL));
    assertEquals(support.calendar().zone(), resolved.zone());
  }

  @Test
  void aResolvedCalendarHoldsTheHolidaysOfItsWindow() {
    var dates = support.holidayDates(FROM, UNTIL);
    assertEquals(FROM, dates.first(), "Easter Monday, the first day of the window");
    assertEquals(LocalDate.of(2027, 12, 26), dates.last());
    var fixed = support.resolved(FROM, UNTIL).holidays();
    var held = new TreeSet<LocalDate>();
    List.of(2025, 2026, 2027, 2028).forEach(year -> held.addAll(fixed.in(year)));
    assertEquals(dates, held);
  }

  @Test
  void holidaysAreLookedUpFrom1970To2100() {
    var christmas = LocalDate.of(1970, 12, 25);
    for (int year = 1970; year <= 2100; year++) {
      assertEquals(List.of(), support.calendar().hoursOn(christmas.withYear(year)).ranges());
    }
  }

  @Test
  void holidaysHaveNamesForPeople() {
    var names = support.holidayNames(2026, Locale.of("nl"));
    assertEquals("Eerste Kerstdag", names.get(LocalDate.of(2026, 12, 25)));
    var nights = requireNonNull(site(resource("acme.json")).calendars().get("nights"));
    assertEquals(Map.of(), nights.holidayNames(2026, Locale.of("nl")));
  }

  private static PublishedCalendar support(Site site) {
    return requireNonNull(site.calendars().get("support"));
  }
}
