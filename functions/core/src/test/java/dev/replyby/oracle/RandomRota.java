package dev.replyby.oracle;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DateRange;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.Holidays;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.SpecialDay;
import dev.replyby.calendar.WeeklyHours;
import dev.replyby.oracle.Transitions.Change;
import dev.replyby.rota.Cover;
import dev.replyby.rota.Every;
import dev.replyby.rota.Layer;
import dev.replyby.rota.Member;
import dev.replyby.rota.Rotation;
import dev.replyby.rota.Stay;
import dev.replyby.rota.Team;
import dev.replyby.rota.Turn;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Layers, teams and covers of every kind, begun some time before a change of the clock. */
final class RandomRota {
  private static final int DAY = 86_400;
  private static final List<String> NAMES = List.of("ana", "bo", "cy", "dee", "eli", "fay", "gus");

  private static final DayHours ALL_DAY = DayHours.of(List.of(new LocalHours(0, 24 * 60)));

  private final Change change;
  private final RandomGenerator random;
  private final Every every;
  private final LocalDateTime from;

  RandomRota(Change change, RandomGenerator random) {
    this.change = change;
    this.random = random;
    this.every = every();
    this.from = start(every instanceof Every.Hours turn && turn.hours() < 8 ? 30 : 400);
  }

  Layer layer() {
    var turns = new ArrayList<Turn>();
    for (int i = random.nextInt(1, NAMES.size()); i > 0; i--) {
      int weight = random.nextInt(4) == 0 ? random.nextInt(1, 5) : 1;
      turns.add(new Turn(name(), weight, random.nextInt(4) == 0 ? stay() : Stay.ALWAYS));
    }
    return new Layer(turns, change.zone(), Optional.of(new Rotation(from, every)), during(), true);
  }

  private Optional<Calendar> during() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> Optional.empty();
      case 2 -> Optional.of(holidays());
      default -> Optional.of(calendar());
    };
  }

  /** Whole days alone, some of them next to one another, as a layer of holidays has them. */
  private Calendar holidays() {
    var days = new ArrayList<SpecialDay>();
    var last = change.transition().getDateTimeBefore().toLocalDate().plusDays(70);
    var date = from.toLocalDate().minusDays(2);
    while (date.isBefore(last)) {
      days.add(new SpecialDay(new DateRange.Dates(date, date), ALL_DAY));
      date = date.plusDays(random.nextInt(1, 25));
    }
    var never = new WeeklyHours(Map.of());
    return new Calendar(change.zone(), never, List.of(), Holidays.none(), days);
  }

  Team team() {
    var members = new HashMap<String, Member>();
    for (var name : NAMES) {
      var stay = random.nextInt(6) == 0 ? stay() : Stay.ALWAYS;
      var hours = random.nextInt(8) == 0 ? Optional.of(calendar()) : Optional.<Calendar>empty();
      members.put(name, new Member(name, stay, hours));
    }
    if (random.nextInt(8) == 0) {
      members.remove(name());
    }
    Map<String, Openings> away =
        random.nextInt(3) == 0 ? Map.of(name(), stretch()) : Map.<String, Openings>of();
    return new Team(members, away);
  }

  List<Cover> covers() {
    var covers = new ArrayList<Cover>();
    for (int i = Math.max(0, random.nextInt(9) - 3); i > 0; i--) {
      var member = name();
      var replaces = name();
      if (!member.equals(replaces)) {
        var time = stretch().toList().getFirst();
        covers.add(
            new Cover("c" + i, member, replaces, time.start(), time.end(), random.nextInt(4)));
      }
    }
    return covers;
  }

  /** An instant close to the change, now and then far after it. */
  long instant() {
    int days = random.nextInt(8) == 0 ? 60 : 4;
    return change.at() + random.nextInt(-4 * DAY, days * DAY);
  }

  /** So many days before the change at most; the walk shall have an end. */
  private LocalDateTime start(int days) {
    var about = change.transition().getDateTimeBefore();
    return switch (random.nextInt(4)) {
      case 0 -> about.minusDays(random.nextInt(5)).plusMinutes(random.nextInt(-90, 90));
      case 1 -> about.minusDays(random.nextInt(days)).withMinute(random.nextInt(60));
      case 2 -> about.minusDays(random.nextInt(30)).withHour(0).withMinute(0);
      default ->
          about.minusDays(random.nextInt(days)).withDayOfMonth(1).plusDays(random.nextInt(27, 31));
    };
  }

  private Every every() {
    return switch (random.nextInt(8)) {
      case 0 -> new Every.Months(1);
      case 1 -> new Every.Months(random.nextInt(1, 4));
      case 2 -> new Every.Hours(1);
      case 3 -> new Every.Hours(random.nextInt(1, 60));
      case 4 -> new Every.Hours(8);
      case 5 -> new Every.Hours(7 * 24 * random.nextInt(1, 3));
      default -> new Every.Hours(24);
    };
  }

  private Calendar calendar() {
    return new RandomPlan(change, random).next().calendar();
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private Stay stay() {
    var date = date();
    return switch (random.nextInt(3)) {
      case 0 -> Stay.from(date);
      case 1 -> Stay.to(date);
      default -> Stay.between(date, date.plusDays(random.nextInt(20)));
    };
  }

  private LocalDate date() {
    return change.transition().getDateTimeBefore().toLocalDate().plusDays(random.nextInt(-12, 8));
  }

  private Openings stretch() {
    long start = instant();
    return Openings.between(start, start + random.nextInt(1, 5 * DAY));
  }

  @Override
  public String toString() {
    return change.zone() + " around " + Instant.ofEpochSecond(change.at());
  }
}
