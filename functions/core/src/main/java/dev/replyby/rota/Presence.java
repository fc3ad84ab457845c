package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.time.LocalClock;
import dev.replyby.time.Openings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** When the members of a team are there in a window; what many share is looked up once. */
final class Presence {
  private static final long DAY = 86_400;

  /** Beyond every instant, and still short enough to be added up. */
  private static final long FOR_EVER = 1L << 60;

  private final Team team;
  private final ZoneId zone;
  private final Window window;
  private final Map<String, Openings> employed = new HashMap<>();
  private final IdentityHashMap<Calendar, Openings> hours = new IdentityHashMap<>();

  /**
   * @param zone in which they join and leave
   */
  Presence(Team team, ZoneId zone, Window window) {
    this.team = team;
    this.zone = zone;
    this.window = window;
  }

  /** From joining to leaving; nothing for somebody who is not a member. */
  Openings employed(String member) {
    return employed.computeIfAbsent(
        member, id -> team.member(id).map(m -> of(m.stay())).orElse(Openings.none()));
  }

  /** The hours that the member keeps; empty for all hours. */
  Optional<Openings> hours(String member) {
    return team.member(member)
        .flatMap(Member::calendar)
        .map(calendar -> hours.computeIfAbsent(calendar, window::of));
  }

  /** When the member said to be away. */
  Openings away(String member) {
    return team.away(member);
  }

  private Openings of(Stay stay) {
    var start = stay.first().map(date -> midnight(date));
    var end = stay.last().map(date -> midnight(date.plusDays(1)));
    return Openings.between(start.orElse(-FOR_EVER), end.orElse(FOR_EVER));
  }

  private long midnight(LocalDate date) {
    return LocalClock.compile(zone, date, date).instantOf(date.toEpochDay() * DAY);
  }
}
