package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.testing.Plan;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A rota as an owner says it, and its shifts as text: the vocabulary of the tests. */
final class Desk {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final ZoneId zone;
  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, Member> members = new HashMap<>();
  private final Map<String, Openings> away = new HashMap<>();
  private final List<Cover> covers = new ArrayList<>();

  private Desk(String zone) {
    this.zone = ZoneId.of(zone);
  }

  static Desk in(String zone) {
    return new Desk(zone);
  }

  /**
   * A layer that takes turns.
   *
   * @param turns such as {@code "ana bo*2 cy:2026-03-02..2026-03-15"}
   */
  Desk turns(String turns, String every, String from) {
    var rotation = new Rotation(LocalDateTime.parse(from), Every.parse(every).orElseThrow());
    return layer(new Layer(turns(turns), zone, Optional.of(rotation), Optional.empty(), true));
  }

  /** A layer without handoffs. */
  Desk always(String turns) {
    return layer(new Layer(turns(turns), zone, Optional.empty(), Optional.empty(), true));
  }

  /** The last layer works these hours. */
  Desk during(Plan plan) {
    var last = layers.removeLast();
    return layer(
        new Layer(
            last.turns(),
            last.zone(),
            last.rotation(),
            Optional.of(plan.calendar()),
            last.staffs()));
  }

  /** The last layer hands over in a zone of its own. */
  Desk zone(String own) {
    var last = layers.removeLast();
    return layer(
        new Layer(last.turns(), ZoneId.of(own), last.rotation(), last.during(), last.staffs()));
  }

  /** Nobody is staffed by the last layer. */
  Desk toldOnly() {
    var last = layers.removeLast();
    return layer(new Layer(last.turns(), last.zone(), last.rotation(), last.during(), false));
  }

  Desk stays(String id, String dates) {
    members.put(id, new Member(id, stay(dates), Optional.empty()));
    return this;
  }

  Desk keeps(String id, Plan hours) {
    return keeps(id, hours.calendar());
  }

  private Desk keeps(String id, Calendar hours) {
    members.put(id, new Member(id, Stay.ALWAYS, Optional.of(hours)));
    return this;
  }

  Desk gone(String id) {
    members.remove(id);
    return this;
  }

  Desk joins(String id) {
    members.put(id, Member.of(id));
    return this;
  }

  Desk away(String id, String from, String to) {
    away.put(id, Openings.between(at(from), at(to)));
    return this;
  }

  /** A cover newer than those before it. */
  Desk cover(String member, String replaces, String from, String to) {
    int number = covers.size() + 1;
    covers.add(new Cover("c" + number, member, replaces, at(from), at(to), number));
    return this;
  }

  Rota rota() {
    return new Rota(layers);
  }

  Team team() {
    return new Team(members, away);
  }

  Crew crew() {
    return new Crew(team(), Map.of(), new Live(away, Map.of(), covers));
  }

  List<Cover> covers() {
    return covers;
  }

  Roster roster(String from, String to) {
    return Roster.of(rota(), team(), covers, at(from), at(to));
  }

  List<Duty> duties(String at) {
    return Duty.at(rota(), team(), covers, at(at));
  }

  /** Shifts such as {@code "ana 01-05 09:00 > 01-12 09:00"}, layers from the second on in front. */
  List<String> shifts(String from, String to) {
    return roster(from, to).shifts().stream().map(this::text).toList();
  }

  /** The members of the shifts, in their order. */
  String order(String from, String to) {
    return String.join(" ", roster(from, to).shifts().stream().map(Shift::member).toList());
  }

  String text(Shift shift) {
    var layer = shift.layer() == 0 ? "" : shift.layer() + " ";
    var cover = shift.cover().map(c -> " by " + c.id()).orElse("");
    return layer + shift.member() + " " + text(shift.start()) + " > " + text(shift.end()) + cover;
  }

  String text(long t) {
    return Instant.ofEpochSecond(t).atZone(zone).format(SHOWN);
  }

  /** The epoch second of a local date and time, or of an instant with {@code Z}. */
  long at(String text) {
    return text.endsWith("Z")
        ? Instant.parse(text).getEpochSecond()
        : LocalDateTime.parse(text).atZone(zone).toEpochSecond();
  }

  private Desk layer(Layer layer) {
    layers.add(layer);
    layer.turns().forEach(turn -> members.putIfAbsent(turn.member(), Member.of(turn.member())));
    return this;
  }

  private static List<Turn> turns(String turns) {
    return Stream.of(turns.split(" ", -1)).map(Desk::turn).toList();
  }

  private static Turn turn(String text) {
    var dated = text.split(":", 2);
    var weighted = dated[0].split("\\*", 2);
    return new Turn(
        weighted[0],
        weighted.length == 2 ? Integer.parseInt(weighted[1]) : 1,
        dated.length == 2 ? stay(dated[1]) : Stay.ALWAYS);
  }

  private static Stay stay(String text) {
    var dates = text.split("\\.\\.", -1);
    return new Stay(date(dates[0]), date(dates[1]));
  }

  private static Optional<LocalDate> date(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
