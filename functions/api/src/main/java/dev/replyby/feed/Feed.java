package dev.replyby.feed;

import dev.replyby.http.Sha256;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A calendar that is published, RFC 5545.
 *
 * @param name what a client calls the calendar
 * @param sequence grows with every document, status and cover; what a renewal brings or time alone
 *     changes leaves it, which only matters to a client that compares it for one entry
 */
record Feed(String name, Months months, long sequence, List<Entry> entries) {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String REREAD = "PT1H";

  /**
   * As text. An entry has no {@code LAST-MODIFIED}: nobody records when a shift came to be as it
   * is, and a client that believed an early one would keep what has changed since.
   *
   * @param now epoch second, for {@code DTSTAMP} alone
   */
  String text(long now) {
    var lines = new ContentLines().begin("VCALENDAR");
    lines.line("VERSION", "2.0").line("PRODID", "-//ReplyBy//Shifts//EN");
    lines.line("CALSCALE", "GREGORIAN").line("METHOD", "PUBLISH");
    lines.text("NAME", name).text("X-WR-CALNAME", name);
    lines.line("X-WR-TIMEZONE", zone().getId());
    lines.line("REFRESH-INTERVAL;VALUE=DURATION", REREAD).line("X-PUBLISHED-TTL", REREAD);
    // a turn may reach out of the months
    long from = entries.stream().mapToLong(Entry::start).reduce(months.from(), Math::min);
    long to = entries.stream().mapToLong(Entry::end).reduce(months.to(), Math::max) + 1;
    ZoneLines.write(lines, zone(), from, to);
    entries.forEach(entry -> write(entry, stamp(now), lines));
    return lines.end("VCALENDAR").toString();
  }

  /** The same for the same entries, whenever it was asked for: by that text. */
  static String tag(String text, long now) {
    return "W/\"" + Sha256.of(text.replace("DTSTAMP:" + stamp(now), "")) + '"';
  }

  private void write(Entry entry, String stamp, ContentLines lines) {
    lines.begin("VEVENT").line("UID", entry.uid()).line("DTSTAMP", stamp);
    lines.line("SEQUENCE", Long.toString(sequence));
    boolean isLocal = isPlain(entry.start()) && isPlain(entry.end());
    time(lines, "DTSTART", entry.start(), isLocal);
    time(lines, "DTEND", entry.end(), isLocal);
    lines.text("SUMMARY", entry.summary()).text("DESCRIPTION", entry.description());
    lines.line("TRANSP", "TRANSPARENT").end("VEVENT");
  }

  private void time(ContentLines lines, String property, long t, boolean isLocal) {
    if (isLocal) {
      lines.line(property + ";TZID=" + zone().getId(), ZoneLines.LOCAL.format(local(t)));
    } else {
      lines.line(property, stamp(t));
    }
  }

  /**
   * Whether its local time comes only once. One that comes twice means the first, section 3.3.5,
   * but not to every client; then both ends are in UTC, as some convert one end into the other's
   * form.
   */
  private boolean isPlain(long t) {
    return zone().getRules().getValidOffsets(local(t).toLocalDateTime()).size() == 1;
  }

  private ZonedDateTime local(long t) {
    return ZonedDateTime.ofInstant(Instant.ofEpochSecond(t), zone());
  }

  private ZoneId zone() {
    return months.zone();
  }

  private static String stamp(long t) {
    return UTC.format(Instant.ofEpochSecond(t));
  }
}
