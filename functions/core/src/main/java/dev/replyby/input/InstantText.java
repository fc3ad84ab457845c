package dev.replyby.input;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes instants as {@link Instant#toString} does, a sixth as long: a sign holds hundreds, and
 * they were a third of its time.
 */
final class InstantText {
  private static final int SECONDS_IN_A_DAY = 86_400;
  private static final int SECONDS_IN_AN_HOUR = 3600;
  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

  private InstantText() {}

  /** The epoch second as RFC 3339 in UTC, in ASCII. */
  static byte[] of(long t) {
    long day = Math.floorDiv(t, SECONDS_IN_A_DAY);
    var date = LocalDate.ofEpochDay(day);
    int year = date.getYear();
    return year < 0 || year > LAST_YEAR_OF_FOUR_DIGITS
        ? Instant.ofEpochSecond(t).toString().getBytes(StandardCharsets.ISO_8859_1)
        : text(date, (int) (t - day * SECONDS_IN_A_DAY));
  }

  private static byte[] text(LocalDate date, int second) {
    var text = "0000-00-00T00:00:00Z".getBytes(StandardCharsets.ISO_8859_1);
    digits(text, 3, date.getYear());
    digits(text, 6, date.getMonthValue());
    digits(text, 9, date.getDayOfMonth());
    digits(text, 12, second / SECONDS_IN_AN_HOUR);
    digits(text, 15, second / 60 % 60);
    digits(text, 18, second % 60);
    return text;
  }

  /** The decimal digits of a number, the last of them at that place. */
  private static void digits(byte[] text, int last, int number) {
    int place = last;
    for (int rest = number; rest > 0; rest /= 10) {
      text[place--] = (byte) ('0' + rest % 10);
    }
  }
}
