package dev.replyby.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.Holidays;
import dev.replyby.calendar.WeeklyHours;
import dev.replyby.rota.Cover;
import dev.replyby.rota.Crew;
import dev.replyby.rota.Every;
import dev.replyby.rota.Layer;
import dev.replyby.rota.Live;
import dev.replyby.rota.Member;
import dev.replyby.rota.Roster;
import dev.replyby.rota.Rota;
import dev.replyby.rota.Rotation;
import dev.replyby.rota.Staff;
import dev.replyby.rota.Stay;
import dev.replyby.rota.Team;
import dev.replyby.rota.Turn;
import dev.replyby.rota.WrittenLayer;
import dev.replyby.rota.WrittenMember;
import dev.replyby.rota.WrittenRota;
import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import dev.replyby.time.Openings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The largest rotas that a document may have, over all that a sign looks at: soon and right. */
class HostileRotasTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final long FROM = Instant.parse("2026-11-22T00:00:00Z").getEpochSecond();
  private static final long TO = FROM + 442L * 86_400;

  /** Far more than it takes, as the machine may be busy. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static Layer hourly(int members, Optional<Calendar> during) {
    var turns = IntStream.range(0, members).mapToObj(i -> Turn.of("m" + i)).toList();
    var rotation = new Rotation(LocalDateTime.parse("2016-01-04T00:00"), new Every.Hours(1));
    return new Layer(turns, ZONE, Optional.of(rotation), during, true);
  }

  private static Team team(int size, Optional<Calendar> hours) {
    return Team.of(
        IntStream.range(0, size).mapToObj(i -> new Member("m" + i, Stay.ALWAYS, hours)).toList());
  }

  private static Calendar ranges() {
    return Plan.in("Europe/Amsterdam")
        .daily(
            IntStream.range(0, 96)
                .mapToObj(
                    i -> "%02d:%02d-%02d:%02d".formatted(i / 4, i % 4 * 15, i / 4, i % 4 * 15 + 5))
                .toArray(String[]::new))
        .calendar();
  }

  @Test
  void elevenHourlyLayersWithTwoHundredCovers() {
    var layers = Collections.nCopies(11, hourly(5, Optional.empty()));
    var roster =
        assertTimeout(
            SOON,
            () -> Roster.of(new Rota(layers), team(5, Optional.empty()), covers(200), FROM, TO));
    assertEquals(Openings.between(FROM, TO), within(roster.staffed()));
    assertTrue(roster.shifts().size() > 11 * 442 * 24, () -> "" + roster.shifts().size());
    assertEquals(List.of(), roster.missing());
  }

  /** Random ones among five, the oldest over all the time. */
  private static List<Cover> covers(int count) {
    var random = new Random(7);
    var covers = new ArrayList<Cover>();
    for (int i = 0; i < count; i++) {
      int member = random.nextInt(5);
      int replaces = (member + 1 + random.nextInt(4)) % 5;
      long start = i < 10 ? FROM : FROM + random.nextInt(400) * 86_400L;
      long end = i < 10 ? TO : start + random.nextInt(1, 30 * 86_400);
      covers.add(new Cover("%08d".formatted(i), "m" + member, "m" + replaces, start, end, i / 3));
    }
    return covers;
  }

  @Test
  void aThousandMembersWhoShareHoursOfManyStretches() {
    var layers = List.of(hourly(1000, Optional.empty()));
    var hours = ranges();
    var roster =
        assertTimeout(
            SOON,
            () -> Roster.of(new Rota(layers), team(1000, Optional.of(hours)), List.of(), FROM, TO));
    var expected = hours.openingsBetween(FROM, TO);
    assertEquals(expected.openBetween(FROM, TO), roster.staffed().openBetween(FROM, TO));
  }

  /** Special days without weekly hours decide whose turn it is, each as a season of its own. */
  @ParameterizedTest
  @CsvSource({"5000, false, 1", "5000, true, 1", "500, true, 10"})
  void asManySpecialDaysAsThereMayBe(int days, boolean everyYear, int layers) {
    var calendar = specialDays(days, everyYear);
    var first = LocalDateTime.parse("1970-01-01T00:00");
    var rotation = new Rotation(first, new Every.Hours(1));
    var turns = List.of(Turn.of("m0"), Turn.of("m1"));
    var layer = new Layer(turns, ZONE, Optional.of(rotation), Optional.of(calendar), true);
    assertStaffed(
        calendar.openingsBetween(FROM, TO),
        new Rota(Collections.nCopies(layers, layer)),
        team(2, Optional.empty()));
  }

  /** As many as there may be of a country with fifteen holidays a year. */
  @ParameterizedTest
  @CsvSource({"1970, 2", "2026, 4"})
  void asManyLayersOfHolidaysAsThereMayBe(int first, int layers) {
    Holidays fifteen =
        year ->
            IntStream.rangeClosed(1, 15)
                .mapToObj(i -> LocalDate.ofYearDay(year, 20 * i))
                .collect(Collectors.toSet());
    var none = new WeeklyHours(Map.of());
    var calendar = new Calendar(ZONE, none, List.of(), fifteen, List.of());
    var rotation = new Rotation(LocalDateTime.of(first, 1, 1, 0, 0), new Every.Hours(1));
    var layer =
        new WrittenLayer(
            List.of(Turn.of("m0"), Turn.of("m1")),
            ZONE,
            Optional.of(rotation),
            Optional.of(new WrittenLayer.Hours.Holidays("any")),
            true);
    var member = new WrittenMember(Stay.ALWAYS, Optional.empty());
    var staff =
        new Staff(
            Map.of("m0", member, "m1", member),
            Map.of("desk", new WrittenRota(Collections.nCopies(layers, layer))));
    var crew = Crew.of(staff, _ -> calendar, Live.NONE);
    var days = new Openings.Builder(30);
    IntStream.rangeClosed(2026, 2028)
        .boxed()
        .flatMap(year -> fifteen.in(year).stream())
        .sorted()
        .forEach(day -> days.add(midnight(day), midnight(day.plusDays(1))));
    var staffed = assertTimeout(SOON, () -> crew.staffed("desk", FROM, TO));
    assertEquals(within(days.build()), within(staffed));
  }

  private static long midnight(LocalDate day) {
    return day.atStartOfDay(ZONE).toEpochSecond();
  }

  /** Of many lengths, over one another, from 2026 on. */
  private static Calendar specialDays(int days, boolean everyYear) {
    var plan = Plan.in(ZONE.getId());
    var first = LocalDate.parse("2026-01-01");
    for (int i = 0; i < days; i++) {
      var from = first.plusDays(i % 720);
      var span = new Span(from, from.plusDays(i % 97), everyYear);
      plan.special(span, "%02d:00-%02d:30".formatted(i % 24, i % 24));
    }
    return plan.calendar();
  }

  @Test
  void hourlyTurnsOfWhichNobodyTakesAny() {
    var gone = Stay.to(LocalDate.parse("2016-01-04"));
    var turns = IntStream.range(0, 10).mapToObj(i -> new Turn("m" + i, 1000, gone)).toList();
    assertStaffed(Openings.none(), hourly(turns, 11), team(10, Optional.empty()));
  }

  /** A thousand come and go, one after the other, in a cycle of ten thousand places. */
  @Test
  void hourlyTurnsOfManyWhoComeAndGo() {
    var first = LocalDate.parse("2026-11-01");
    var turns =
        IntStream.range(0, 1000)
            .mapToObj(i -> new Turn("m" + i, 10, stay(first.plusDays(i / 2), i % 2)))
            .toList();
    assertStaffed(Openings.between(FROM, TO), hourly(turns, 7), team(1000, Optional.empty()));
  }

  private static Stay stay(LocalDate first, int days) {
    return Stay.between(first, first.plusDays(days));
  }

  private static Rota hourly(List<Turn> turns, int layers) {
    var layer = hourly(1, Optional.empty());
    return new Rota(
        Collections.nCopies(
            layers, new Layer(turns, ZONE, layer.rotation(), layer.during(), true)));
  }

  private static void assertStaffed(Openings expected, Rota rota, Team team) {
    var roster = assertTimeout(SOON, () -> Roster.of(rota, team, List.of(), FROM, TO));
    assertEquals(expected, within(roster.staffed()));
  }

  private static Openings within(Openings staffed) {
    return staffed.intersect(Openings.between(FROM, TO));
  }
}
