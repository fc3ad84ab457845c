package dev.replyby.input;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads the kinds of text that a request or a document is made of; empty where it is not one. */
public final class Texts {
  /** What {@link #instant} takes, for people. */
  public static final String INSTANT =
      "an RFC 3339 instant with an offset, such as 2026-11-23T14:00:00Z or 2026-11-23T15:00:00+01:00";

  /** What {@link #duration} takes, for people. */
  public static final String DURATION =
      "an ISO 8601 duration in whole seconds, such as PT30M, PT4H or P2D";

  /** What {@link #isId} takes, for people. */
  public static final String ID =
      "1 to 64 of the characters a-z, 0-9, - and _, the first a letter or a digit";

  /** What {@link #zone} takes, for people. */
  public static final String ZONE = "an IANA time zone, such as Europe/Amsterdam";

  private static final Pattern INSTANT_FORM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?([Zz]|[+-]\\d\\d:\\d\\d)");
  private static final Pattern DURATION_FORM =
      Pattern.compile("P(?=\\d|T\\d)(\\d{1,9}D)?(T(?=\\d)(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}S)?)?");
  private static final Pattern ID_FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  private Texts() {}

  /** An RFC 3339 instant with any offset, as the epoch second that it falls in. */
  public static OptionalLong instant(String text) {
    if (!INSTANT_FORM.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toEpochSecond());
    } catch (DateTimeException _) {
      return OptionalLong.empty();
    }
  }

  /**
   * An ISO 8601 duration of days, hours, minutes and seconds, a day being 24 hours; in seconds.
   * Java reads more, such as signs and small letters; the site's schema does not.
   */
  public static OptionalLong duration(String text) {
    return DURATION_FORM.matcher(text).matches()
        ? OptionalLong.of(Duration.parse(text).toSeconds())
        : OptionalLong.empty();
  }

  /** Whether the text may name a site, a calendar, a channel, a member or a rota. */
  public static boolean isId(String text) {
    return ID_FORM.matcher(text).matches();
  }

  /** A zone of the tz database by its name; not a bare offset, nor one of Java's short aliases. */
  public static Optional<ZoneId> zone(String text) {
    return ZoneId.getAvailableZoneIds().contains(text) && !text.startsWith("SystemV/")
        ? Optional.of(ZoneId.of(text))
        : Optional.empty();
  }

  /** The epoch second as RFC 3339 in UTC, as all instants are sent. */
  public static String ofInstant(long t) {
    return new String(utf8OfInstant(t), StandardCharsets.ISO_8859_1);
  }

  /** The same in UTF-8, in which it is ASCII. */
  public static byte[] utf8OfInstant(long t) {
    return InstantText.of(t);
  }
}
