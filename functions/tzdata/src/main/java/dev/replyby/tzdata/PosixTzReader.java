package dev.replyby.tzdata;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a POSIX TZ string from left to right, with the hours up to 167 that RFC 9636 adds. */
final class PosixTzReader {
  private static final Pattern NAME = Pattern.compile("<[A-Za-z0-9+-]+>|[A-Za-z]{3,}");
  private static final Pattern TIME =
      Pattern.compile("([+-]?)(\\d{1,3})(?::(\\d{2}))?(?::(\\d{2}))?");
  private static final Pattern WEEKDAY = Pattern.compile(",M(\\d{1,2})\\.([1-5])\\.([0-6])");
  private static final Pattern COMMON_DAY = Pattern.compile(",J(\\d{1,3})");
  private static final Pattern DAY = Pattern.compile(",(\\d{1,3})");
  private static final Pattern SLASH = Pattern.compile("/");

  private static final int HOUR = 3600;
  private static final int TWO_O_CLOCK = 2 * HOUR;

  private final String text;
  private final Matcher rest;
  private MatchResult found;

  PosixTzReader(String text) {
    this.text = text;
    this.rest = NAME.matcher(text);
    this.found = rest;
  }

  PosixTz read() {
    require(NAME);
    require(TIME);
    int standard = -time();
    var summer = atEnd() ? Optional.<PosixTz.Summer>empty() : Optional.of(summer(standard));
    expect(atEnd());
    return new PosixTz(new Offset(standard, standard), summer);
  }

  private PosixTz.Summer summer(int standard) {
    require(NAME);
    int total = next(TIME) ? -time() : standard + HOUR;
    return new PosixTz.Summer(new Offset(total, standard), yearlyTime(), yearlyTime());
  }

  private YearlyTime yearlyTime() {
    var day = day();
    if (next(SLASH)) {
      require(TIME);
      return new YearlyTime(day, time());
    }
    return new YearlyTime(day, TWO_O_CLOCK);
  }

  private IntFunction<LocalDate> day() {
    if (next(WEEKDAY)) {
      int day = number(3);
      return YearlyTime.weekday(
          within(1, number(1), 12), number(2), DayOfWeek.of(day == 0 ? 7 : day));
    }
    if (next(COMMON_DAY)) {
      return YearlyTime.dayOfCommonYear(within(1, number(1), 365));
    }
    require(DAY);
    return YearlyTime.daysIntoYear(within(0, number(1), 365));
  }

  private int time() {
    int seconds = number(2) * HOUR + number(3) * 60 + number(4);
    return found.group(1).equals("-") ? -seconds : seconds;
  }

  private int number(int group) {
    var digits = Optional.ofNullable(found.group(group));
    return digits.map(Integer::parseInt).orElse(0);
  }

  private int within(int least, int number, int most) {
    expect(number >= least && number <= most);
    return number;
  }

  private boolean next(Pattern pattern) {
    rest.usePattern(pattern);
    if (!rest.lookingAt()) {
      return false;
    }
    found = rest.toMatchResult();
    rest.region(rest.end(), text.length());
    return true;
  }

  private void require(Pattern pattern) {
    expect(next(pattern));
  }

  private boolean atEnd() {
    return rest.regionStart() == text.length();
  }

  private void expect(boolean sound) {
    Tzif.check(sound, "has a footer that is not understood: " + text);
  }
}
