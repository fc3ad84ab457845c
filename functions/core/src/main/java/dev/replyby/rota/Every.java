package dev.replyby.rota;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** How long a turn lasts, counted on the wall clock; at most two years. */
public sealed interface Every {
  /**
   * Whole hours on the wall clock, a day being 24 of them and a week 168: the next handoff comes
   * when the clock on the wall shows that much more, whatever it was put forward or back between.
   *
   * @param hours 1 to 17,544
   */
  record Hours(int hours) implements Every {
    private static final int MOST = 731 * 24;

    public Hours {
      if (hours < 1 || hours > MOST) {
        throw new IllegalArgumentException("not the length of a turn in hours: " + hours);
      }
    }
  }

  /**
   * Whole months, always counted from the first handoff: from the 31st they begin on the 31st or,
   * in a shorter month, on its last day.
   *
   * @param months 1 to 24
   */
  record Months(int months) implements Every {
    public Months {
      if (months < 1 || months > 24) {
        throw new IllegalArgumentException("not the length of a turn in months: " + months);
      }
    }
  }

  /**
   * Reads {@code P1D}, {@code P2W}, {@code P1M}, {@code P3M}, {@code P1Y} or whole hours such as
   * {@code PT8H}. Anything else is empty: nothing, less than none, months mixed with days, parts of
   * an hour, more than two years.
   */
  static Optional<Every> parse(String text) {
    try {
      return Optional.of(text.contains("T") ? of(Duration.parse(text)) : of(Period.parse(text)));
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Every of(Duration duration) {
    var hours = new Hours(Math.toIntExact(duration.toHours()));
    if (!duration.equals(Duration.ofHours(hours.hours()))) {
      throw new IllegalArgumentException("not whole hours: " + duration);
    }
    return hours;
  }

  private static Every of(Period period) {
    long months = period.toTotalMonths();
    if (months == 0) {
      long days = LocalDate.EPOCH.plus(period).toEpochDay();
      return new Hours(Math.toIntExact(24 * days));
    }
    if (!period.normalized().equals(Period.ofMonths(Math.toIntExact(months)).normalized())) {
      throw new IllegalArgumentException("months and days: " + period);
    }
    return new Months(Math.toIntExact(months));
  }
}
