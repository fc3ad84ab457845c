package dev.replyby.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.calendar.Calendar;
import dev.replyby.rota.Every;
import dev.replyby.rota.Layer;
import dev.replyby.rota.Member;
import dev.replyby.rota.Roster;
import dev.replyby.rota.Rota;
import dev.replyby.rota.Rotation;
import dev.replyby.rota.Shift;
import dev.replyby.rota.Stay;
import dev.replyby.rota.Team;
import dev.replyby.rota.Turn;
import dev.replyby.testing.Plan;
import dev.replyby.time.Openings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every rota, whoever is in it. */
class RotaPropertyTest {
  private static final int DAY = 86_400;

  @Test
  void everyInstantOfWorkedTimeHasExactlyOneOnDutyInEachLayer() {
    var changes = Transitions.all();
    for (int i = 0; i < changes.size(); i++) {
      var change = changes.get(i);
      var random = Seed.forCase(i);
      var rotas = new RandomRota(change, random);
      var layers = List.of(rotas.layer(), rotas.layer());
      var rota = new Rota(layers.stream().map(RotaPropertyTest::alwaysTaken).toList());
      long from = rotas.instant();
      long to = from + random.nextInt(1, 10 * DAY);
      var roster = Roster.of(rota, everybody(), rotas.covers(), from, to);
      int number = i;
      for (int layer = 0; layer < 2; layer++) {
        assertEquals(
            worked(rota.layers().get(layer), from, to),
            served(roster, layer),
            () -> "case " + number + " of seed " + Seed.VALUE);
      }
    }
  }

  /** Nobody joins or leaves, so that there is always somebody. */
  private static Layer alwaysTaken(Layer layer) {
    var turns =
        layer.turns().stream()
            .map(turn -> new Turn(turn.member(), turn.weight(), Stay.ALWAYS))
            .toList();
    return new Layer(turns, layer.zone(), layer.rotation(), layer.during(), true);
  }

  private static Team everybody() {
    var ids = List.of("ana", "bo", "cy", "dee", "eli", "fay", "gus");
    return Team.of(ids.stream().map(Member::of).toList());
  }

  private static Openings worked(Layer layer, long from, long to) {
    var rotation = layer.rotation().orElseThrow();
    long first = rotation.from().atZone(layer.zone()).toEpochSecond();
    var window = Openings.between(Math.max(first, from), to);
    return layer.during().map(c -> around(c, from, to).intersect(window)).orElse(window);
  }

  private static Openings around(Calendar calendar, long from, long to) {
    return calendar.openings(
        LocalDate.ofEpochDay(Math.floorDiv(from, (long) DAY) - 3),
        LocalDate.ofEpochDay(Math.floorDiv(to, (long) DAY) + 3));
  }

  /** The time served in a layer; fails where two are on duty at once. */
  private static Openings served(Roster roster, int layer) {
    var served = new Openings.Builder(16);
    long last = Long.MIN_VALUE;
    for (var shift : roster.shifts()) {
      if (shift.layer() == layer) {
        assertTrue(shift.start() >= last, "two on duty at once");
        last = shift.end();
        served.add(Math.max(shift.start(), roster.from()), Math.min(shift.end(), roster.to()));
      }
    }
    return served.build();
  }

  @ParameterizedTest
  @CsvSource({
    "PT8H, 08:00-20:00, 7",
    "PT1H, 09:00-17:00, 5",
    "P1D, 09:00-17:00, 7",
    "P1D, 09:00-17:00, 14",
    "PT12H, 20:00-08:00, 4",
    "P2W, 09:00-17:00, 3",
    "P1M, 09:00-17:00, 3"
  })
  void nobodyIsMoreThanOneTurnAheadOfAnybodyElse(String every, String hours, int size) {
    var zone = ZoneId.of("Europe/Amsterdam");
    var ids = IntStream.range(0, size).mapToObj(i -> "m" + i).toList();
    var rotation =
        new Rotation(LocalDateTime.parse("2026-01-05T00:00"), Every.parse(every).orElseThrow());
    var layer =
        new Layer(
            ids.stream().map(Turn::of).toList(),
            zone,
            Optional.of(rotation),
            Optional.of(Plan.in(zone.getId()).workdays(hours).calendar()),
            true);
    var team = Team.of(ids.stream().map(Member::of).toList());
    long from = rotation.from().atZone(zone).toEpochSecond();
    var roster = Roster.of(new Rota(List.of(layer)), team, List.of(), from, from + 300L * DAY);
    var turns =
        new HashMap<String, Integer>(ids.stream().collect(Collectors.toMap(id -> id, _ -> 0)));
    for (var shift : turnsOf(roster.shifts(), every)) {
      turns.merge(shift, 1, Integer::sum);
      assertTrue(spread(turns) <= 1, () -> turns.toString());
    }
    assertTrue(turns.values().stream().allMatch(n -> n > 0), () -> turns.toString());
  }

  /** One entry for each turn: of a turn of many shifts only the first counts. */
  private static List<String> turnsOf(List<Shift> shifts, String every) {
    boolean daysLong = every.startsWith("P2W") || every.startsWith("P1M");
    return IntStream.range(0, shifts.size())
        .filter(
            i -> !daysLong || i == 0 || !shifts.get(i).member().equals(shifts.get(i - 1).member()))
        .mapToObj(i -> shifts.get(i).member())
        .toList();
  }

  private static int spread(Map<String, Integer> turns) {
    return turns.values().stream().max(Integer::compare).orElseThrow()
        - turns.values().stream().min(Integer::compare).orElseThrow();
  }

  @Test
  void aThousandMembersWhoJoinAndLeaveAreResolvedAtOnce() {
    var zone = ZoneId.of("Europe/Amsterdam");
    var ids = IntStream.range(0, 1_000).mapToObj(i -> "m" + i).toList();
    var joined = LocalDate.of(2016, 1, 1);
    var turns =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    new Turn(
                        ids.get(i),
                        1 + i % 10,
                        Stay.between(joined.plusDays(3L * i), joined.plusDays(3L * i + 1_500))))
            .toList();
    var rotation = new Rotation(LocalDateTime.parse("2016-01-01T00:00"), new Every.Hours(1));
    var plan = Plan.in(zone.getId()).workdays("09:00-17:00");
    var layer = new Layer(turns, zone, Optional.of(rotation), Optional.of(plan.calendar()), true);
    var rota = new Rota(List.of(layer));
    var team = Team.of(ids.stream().map(Member::of).toList());
    long from = LocalDateTime.parse("2022-01-05T00:00").atZone(zone).toEpochSecond();
    long start = System.nanoTime();
    var roster = Roster.of(rota, team, List.of(), from, from + 90L * DAY);
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertEquals(64 * 8, roster.shifts().size());
    assertTrue(millis < 20_000, () -> millis + " ms");
  }
}
