package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.WeeklyHours;
import dev.replyby.time.Openings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holidays as turns of their own: one after the other, however far apart they lie. */
class HolidayTurnsTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final LocalDateTime FIRST = LocalDateTime.of(2016, 1, 1, 0, 0);
  private static final List<String> MEMBERS = List.of("ana", "bo", "cy", "dee", "eli");

  private static Calendar closedOn(Set<LocalDate> holidays) {
    return new Calendar(
        AMSTERDAM,
        new WeeklyHours(Map.of()),
        List.of(),
        year -> Set.copyOf(holidays.stream().filter(date -> date.getYear() == year).toList()),
        List.of());
  }

  private static Layer layer(Set<LocalDate> holidays, String every) {
    var written =
        new WrittenLayer(
            MEMBERS.stream().map(Turn::of).toList(),
            AMSTERDAM,
            Optional.of(new Rotation(FIRST, Every.parse(every).orElseThrow())),
            Optional.of(new WrittenLayer.Hours.Holidays("office")),
            true);
    var calendars = Map.of("office", closedOn(holidays));
    return written.with(id -> calendars.getOrDefault(id, closedOn(Set.of())));
  }

  private static List<Shift> shifts(Layer layer, LocalDate from, LocalDate to) {
    var team = Team.of(MEMBERS.stream().map(Member::of).toList());
    return Roster.of(new Rota(List.of(layer)), team, List.of(), start(from), start(to)).shifts();
  }

  private static long start(LocalDate date) {
    return date.atStartOfDay(AMSTERDAM).toEpochSecond();
  }

  /** About fifteen a year, some of them next to one another. */
  private static NavigableSet<LocalDate> holidays(long seed) {
    var random = new Random(seed);
    var dates = new TreeSet<LocalDate>();
    for (int i = 0; i < 150; i++) {
      dates.add(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(12 * 365)));
    }
    return dates;
  }

  /** Whichever window is asked about, and without a walk from the start. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void eachHolidayIsOneTurnInTheOrderOfTheList(long seed) {
    var holidays = holidays(seed);
    var layer = layer(holidays, "P1D");
    int number = 0;
    for (var date : holidays) {
      var shift = shifts(layer, date.minusDays(3), date.plusDays(3));
      var own = shift.stream().filter(s -> s.contains(start(date) + 43_200)).toList();
      assertEquals(1, own.size(), date::toString);
      assertEquals(MEMBERS.get(number % MEMBERS.size()), own.getFirst().member(), date::toString);
      assertEquals(start(date), own.getFirst().start());
      assertEquals(start(date.plusDays(1)), own.getFirst().end());
      number++;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whoeverCountsEverybodyHasAsManyHolidaysAsTheOthersOrOneMore(long seed) {
    var counts = new HashMap<String, Integer>();
    MEMBERS.forEach(member -> counts.put(member, 0));
    for (var shift :
        shifts(
            layer(holidays(seed), "P1D"), FIRST.toLocalDate(), FIRST.toLocalDate().plusYears(12))) {
      counts.merge(shift.member(), 1, Integer::sum);
      var sorted = new TreeSet<>(counts.values());
      assertTrue(sorted.getLast() - sorted.getFirst() <= 1, counts::toString);
    }
  }

  @Test
  void ofLongerTurnsOneHasAllTheirHolidays() {
    var days = List.of("2026-12-25", "2026-12-26", "2027-01-01");
    var holidays = new TreeSet<>(days.stream().map(LocalDate::parse).toList());
    var members = new ArrayList<String>();
    shifts(layer(holidays, "P1W"), LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 1))
        .forEach(shift -> members.add(shift.member()));
    assertEquals(List.of("ana", "bo"), members);
  }

  @Test
  void everyOtherDayIsNobodys() {
    var holidays = new TreeSet<>(Set.of(LocalDate.of(2026, 12, 25)));
    var layer = layer(holidays, "P1D");
    var worked =
        Openings.between(start(LocalDate.of(2026, 12, 25)), start(LocalDate.of(2026, 12, 26)));
    var team = Team.of(MEMBERS.stream().map(Member::of).toList());
    var roster =
        Roster.of(
            new Rota(List.of(layer)),
            team,
            List.of(),
            start(LocalDate.of(2026, 1, 1)),
            start(LocalDate.of(2028, 1, 1)));
    assertEquals(worked, roster.staffed());
  }
}
