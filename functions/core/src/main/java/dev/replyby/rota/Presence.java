package dev.replyby.rota;

import dev.replyby.time.LocalClock;
import dev.replyby.time.Openings;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When the members of a team are there in a window, each looked up once. */
final class Presence {
  /** Beyond every instant, and still short enough to be added up. */
  private static final long FOR_EVER = 1L << 60;

  private final Team team;
  private final ZoneId zone;
  private final Window window;
  private final Map<String, Openings> employed = new HashMap<>();
  private final Map<String, Optional<Openings>> hours = new HashMap<>();

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
    return hours.computeIfAbsent(
        member, id -> team.member(id).flatMap(Member::calendar).map(window::of));
  }

  /** When the member said to be away. */
  Openings away(String member) {
    return team.away(member);
  }

  private Openings of(Stay stay) {
    var clock = new LocalClock(zone);
    var start = stay.first().map(_ -> clock.instantOf(stay.startsLocal()));
    var end = stay.last().map(_ -> clock.instantOf(stay.endsLocal()));
    return Openings.between(start.orElse(-FOR_EVER), end.orElse(FOR_EVER));
  }
}
