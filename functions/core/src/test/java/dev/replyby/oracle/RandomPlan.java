package dev.replyby.oracle;

import dev.replyby.oracle.Transitions.Change;
import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import dev.replyby.testing.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Calendars of every shape, their hours and dates crowded around a change of the clock. */
final class RandomPlan {
  private static final int DAY = 24 * 60;

  private final Change change;
  private final RandomGenerator random;

  RandomPlan(Change change, RandomGenerator random) {
    this.change = change;
    this.random = random;
  }

  Plan next() {
    var plan = Plan.in(change.zone().getId());
    switch (random.nextInt(12)) {
      case 0 -> plan.daily("00:00-24:00");
      case 1 -> {}
      default -> plan.week().days().putAll(week().days());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      plan.season(span(random.nextInt(12)), week());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      plan.holiday(dateNear().toString());
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      plan.special(span(random.nextInt(3)), hours());
    }
    if (random.nextInt(8) == 0) {
      plan.special(Span.on(dateNear().plusDays(395 + random.nextInt(10)).toString()), hours());
    }
    return plan;
  }

  private Week week() {
    var week = Week.empty();
    for (var day : DayOfWeek.values()) {
      week.days().put(day, List.of(hours()));
    }
    return week;
  }

  private Span span(int days) {
    var from = dateNear();
    return new Span(from, from.plusDays(days), random.nextInt(3) == 0);
  }

  private LocalDate dateNear() {
    return change.transition().getDateTimeBefore().toLocalDate().plusDays(random.nextInt(-5, 6));
  }

  /** None in three of eight days; otherwise up to four, any of which may be written twice. */
  private String[] hours() {
    var hours = new ArrayList<String>();
    for (int i = Math.max(0, random.nextInt(8) - 3); i > 0; i--) {
      hours.add(range());
      if (random.nextInt(8) == 0) {
        hours.add(hours.getFirst());
      }
    }
    boolean overADay = Wall.runs(hours).stream().anyMatch(r -> r.close() - r.open() > DAY);
    return overADay ? hours() : hours.toArray(String[]::new);
  }

  private String range() {
    int open = minute();
    return switch (random.nextInt(16)) {
      case 0 -> "00:00-24:00";
      case 1 -> text(open) + "-24:00";
      case 2 -> text(open) + "-" + text(open);
      case 3 -> "00:00-" + text(minute());
      case 4, 5, 6 -> text(open) + "-" + text((open + random.nextInt(1, 90)) % DAY);
      default -> text(open) + "-" + text(minute());
    };
  }

  /** Half of them close to what the clock shows before or after the change. */
  private int minute() {
    var local =
        random.nextBoolean()
            ? change.transition().getDateTimeBefore()
            : change.transition().getDateTimeAfter();
    int shown = 60 * local.getHour() + local.getMinute();
    return switch (random.nextInt(4)) {
      case 0 -> shown;
      case 1 -> Math.floorMod(shown + random.nextInt(-70, 71), DAY);
      case 2 -> 15 * random.nextInt(96);
      default -> random.nextInt(DAY);
    };
  }

  private static String text(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
