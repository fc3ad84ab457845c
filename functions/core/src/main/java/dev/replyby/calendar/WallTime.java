package dev.replyby.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time of day on a wall clock, to the minute, {@code 24:00} included.
 *
 * @param minute minutes past midnight, 0 to 1440
 */
public record WallTime(int minute) {
  /** {@code 24:00}. */
  public static final int DAY = 1440;

  private static final Pattern FORM = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");

  public WallTime {
    if (minute < 0 || minute > DAY) {
      throw new IllegalArgumentException("not a minute of a day: " + minute);
    }
  }

  /**
   * Reads {@code HH:mm} with two digits each, {@code 00:00} to {@code 24:00}; anything else is
   * empty.
   */
  public static Optional<WallTime> parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(1) == null) {
      return Optional.of(new WallTime(DAY));
    }
    int hour = Integer.parseInt(matcher.group(1));
    return Optional.of(new WallTime(60 * hour + Integer.parseInt(matcher.group(2))));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}
