package dev.replyby.oracle;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.Holidays;
import dev.replyby.calendar.Season;
import dev.replyby.rota.Cover;
import dev.replyby.rota.Every;
import dev.replyby.rota.Layer;
import dev.replyby.rota.Member;
import dev.replyby.rota.Rotation;
import dev.replyby.rota.Shift;
import dev.replyby.rota.Stay;
import dev.replyby.rota.Team;
import dev.replyby.time.Openings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One layer, walked turn by turn from its first handoff, date by date within a turn, and instant by
 * instant between everything that could change within a date. It follows the rules as they are
 * written down, knows no shortcut, and shares with the real thing nothing but calendars.
 */
final class RotaWalk {
  /** A stretch by the order of turns alone. */
  private record Held(long turn, int place, long start, long end) {}

  private final Layer layer;
  private final ZoneId zone;
  private final Rotation rotation;
  private final Team team;
  private final List<Cover> covers;
  private final List<Integer> cycle = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();

  RotaWalk(Layer layer, Team team, Collection<Cover> covers) {
    this.layer = layer;
    this.zone = layer.zone();
    this.rotation = layer.rotation().orElseThrow();
    this.team = team;
    this.covers =
        covers.stream()
            .sorted(Comparator.comparingLong(Cover::madeAt).thenComparing(Cover::id).reversed())
            .toList();
    fillCycle();
  }

  /** All shifts up to the end of the turn in which {@code until} falls. */
  List<Shift> shifts(long until) {
    walk(until);
    var worked = layer.during().map(c -> around(c, until));
    var shifts = new ArrayList<Shift>();
    for (var turn : held) {
      for (var open : within(turn.start(), turn.end(), worked).toList()) {
        cut(
            layer.turns().get(cycle.get(turn.place())).member(),
            open.start(),
            open.end(),
            until,
            shifts);
      }
    }
    return shifts;
  }

  private void fillCycle() {
    var turns = layer.turns();
    int rounds = turns.stream().mapToInt(t -> t.weight()).max().orElseThrow();
    for (int round = 0; round < rounds; round++) {
      int earlier = 0;
      for (int i = 0; i < turns.size(); i++) {
        int weight = turns.get(i).weight();
        int takenBefore = Math.floorDiv((round - 1) * weight - earlier, rounds);
        if (Math.floorDiv(round * weight - earlier, rounds) > takenBefore) {
          cycle.add(i);
        }
        earlier += weight;
      }
    }
  }

  private LocalDateTime handoff(long n) {
    return switch (rotation.every()) {
      case Every.Hours every -> rotation.from().plusHours(n * every.hours());
      case Every.Months every -> rotation.from().plusMonths(n * every.months());
    };
  }

  private void walk(long until) {
    var starts = new ArrayList<Long>();
    long pastGaps = until + 3 * 86_400;
    for (long n = 0; starts.isEmpty() || starts.getLast() <= pastGaps; n++) {
      starts.add(instant(handoff(n)));
    }
    starts.add(instant(handoff(starts.size())));
    var last = handoff(starts.size());
    var regular = layer.during().map(during -> regular(during, last));
    int next = 0;
    for (int n = 0; n + 1 < starts.size() && starts.get(n) <= until; n++) {
      long end = starts.get(n + 1);
      for (int later = n + 2; later < Math.min(starts.size(), n + 60); later++) {
        end = Math.min(end, starts.get(later));
      }
      var owner = firstThere(next, handoff(n));
      hold(n, next, starts.get(n), end);
      if (owner.isPresent() && isWorked(n, regular)) {
        next = (owner.get() + 1) % cycle.size();
      }
    }
  }

  /** From midnight to midnight, as nobody joins or leaves in between. */
  private void hold(long n, int next, long start, long end) {
    int place = next;
    var owner = firstThere(place, handoff(n));
    long from = start;
    var date = handoff(n).toLocalDate();
    while (from < end) {
      date = date.plusDays(1);
      boolean lastDate = !date.atStartOfDay().isBefore(handoff(n + 1));
      long until = lastDate ? end : Math.clamp(instant(date.atStartOfDay()), from, end);
      if (owner.isPresent()) {
        add(n, owner.get(), from, until);
      }
      if (owner.isPresent() && !isThere(owner.get(), date)) {
        place = (owner.get() + 1) % cycle.size();
        owner = Optional.empty();
      }
      owner = owner.isPresent() ? owner : firstThere(place, date.atStartOfDay());
      from = lastDate ? end : until;
    }
  }

  private void add(long turn, int place, long from, long until) {
    if (from >= until) {
      return;
    }
    long start = from;
    if (!held.isEmpty() && held.getLast().turn() == turn && held.getLast().place() == place) {
      start = held.removeLast().start();
    }
    held.add(new Held(turn, place, start, until));
  }

  private Optional<Integer> firstThere(int from, LocalDateTime at) {
    for (int i = 0; i < cycle.size(); i++) {
      int place = (from + i) % cycle.size();
      if (isThere(place, at.toLocalDate())) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private boolean isThere(int place, LocalDate date) {
    var turn = layer.turns().get(cycle.get(place));
    var member = Optional.ofNullable(team.members().get(turn.member()));
    return holds(turn.stay(), date) && member.map(m -> holds(m.stay(), date)).orElse(false);
  }

  private static boolean holds(Stay stay, LocalDate date) {
    return stay.first().map(first -> !date.isBefore(first)).orElse(true)
        && stay.last().map(last -> !date.isAfter(last)).orElse(true);
  }

  /** What a calendar opens as a rule, on a clock that is never changed. */
  private Openings regular(Calendar calendar, LocalDateTime last) {
    boolean hasRule =
        Stream.concat(Stream.of(calendar.weekly()), calendar.seasons().stream().map(Season::weekly))
            .flatMap(week -> week.days().values().stream())
            .anyMatch(day -> !day.ranges().isEmpty());
    var rule =
        new Calendar(
            ZoneOffset.UTC,
            calendar.weekly(),
            calendar.seasons(),
            Holidays.none(),
            hasRule ? List.of() : calendar.special());
    return rule.openings(
        rotation.from().toLocalDate().minusDays(2), last.toLocalDate().plusDays(2));
  }

  private boolean isWorked(long n, Optional<Openings> regular) {
    long start = handoff(n).toEpochSecond(ZoneOffset.UTC);
    long end = handoff(n + 1).toEpochSecond(ZoneOffset.UTC);
    return regular.map(rule -> rule.openBetween(start, end) > 0).orElse(true);
  }

  private Openings around(Calendar calendar, long until) {
    long last = held.isEmpty() ? until : held.getLast().end();
    return calendar.openings(
        rotation.from().toLocalDate().minusDays(3),
        LocalDate.ofEpochDay(Math.floorDiv(last, 86_400L)).plusDays(4));
  }

  private static Openings within(long start, long end, Optional<Openings> limits) {
    if (limits.isEmpty()) {
      return Openings.between(start, end);
    }
    var parts = new Openings.Builder(4);
    var open = limits.get();
    for (long t = open.nextOpen(start); t < end; t = open.nextOpen(open.nextClose(t))) {
      parts.add(t, Math.min(end, open.nextClose(t)));
    }
    return parts.build();
  }

  /** Between any two instants at which anything changes somebody else may have the shift. */
  private void cut(String member, long start, long end, long until, List<Shift> shifts) {
    var hours = hours(member, until);
    for (var open : within(start, end, hours).toList()) {
      var cuts = new TreeSet<Long>();
      cuts.add(open.start());
      cuts.add(open.end());
      for (var cover : covers) {
        cuts.add(Math.clamp(cover.start(), open.start(), open.end()));
        cuts.add(Math.clamp(cover.end(), open.start(), open.end()));
      }
      long from = open.start();
      Optional<Shift> last = Optional.empty();
      for (long to : cuts.tailSet(from, false)) {
        var shift = served(member, from, to);
        if (last.isPresent() && same(last.get(), shift)) {
          shift = new Shift(shift.member(), last.get().start(), to, 0, shift.cover());
        } else {
          last.ifPresent(done -> present(done, until, shifts));
        }
        last = Optional.of(shift);
        from = to;
      }
      last.ifPresent(done -> present(done, until, shifts));
    }
  }

  private static boolean same(Shift a, Shift b) {
    return a.member().equals(b.member()) && a.cover().equals(b.cover());
  }

  private Shift served(String planned, long from, long to) {
    var member = planned;
    Optional<Cover> by = Optional.empty();
    for (boolean changed = true; changed; ) {
      changed = false;
      for (var cover : covers) {
        boolean newer = by.isEmpty() || isNewer(cover, by.get());
        boolean applies = cover.start() <= from && from < cover.end();
        if (newer && applies && cover.replaces().equals(member)) {
          member = cover.member();
          by = Optional.of(cover);
          changed = true;
          break;
        }
      }
    }
    return new Shift(member, from, to, 0, by);
  }

  private boolean isNewer(Cover cover, Cover than) {
    return covers.indexOf(cover) < covers.indexOf(than);
  }

  /** Without the time that the one who should serve is not there. */
  private void present(Shift shift, long until, List<Shift> shifts) {
    var there = Openings.between(shift.start(), shift.end());
    if (shift.cover().isPresent()) {
      there = there.intersect(employed(shift.member(), shift.start(), shift.end()));
      there = hours(shift.member(), until).map(there::intersect).orElse(there);
    }
    there = there.except(team.away().getOrDefault(shift.member(), Openings.none()));
    for (var part : there.toList()) {
      shifts.add(new Shift(shift.member(), part.start(), part.end(), 0, shift.cover()));
    }
  }

  private Openings employed(String id, long start, long end) {
    var days = new Openings.Builder(8);
    var member = Optional.ofNullable(team.members().get(id));
    var first = LocalDate.ofEpochDay(Math.floorDiv(start, 86_400L)).minusDays(2);
    var last = LocalDate.ofEpochDay(Math.floorDiv(end, 86_400L)).plusDays(2);
    for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
      if (member.isPresent() && holds(member.get().stay(), date)) {
        days.add(instant(date.atStartOfDay()), instant(date.plusDays(1).atStartOfDay()));
      }
    }
    return days.build();
  }

  private Optional<Openings> hours(String member, long until) {
    return Optional.ofNullable(team.members().get(member))
        .flatMap(Member::calendar)
        .map(c -> around(c, until));
  }

  private long instant(LocalDateTime local) {
    return local.atZone(zone).toEpochSecond();
  }
}
