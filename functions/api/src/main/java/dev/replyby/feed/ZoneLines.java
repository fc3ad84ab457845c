package dev.replyby.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A zone's own rules as {@code VTIMEZONE}, RFC 5545 section 3.6.5, right for one window. Two
 * changes a year by a simple rule are written as that rule, which is all that Outlook reads
 * ([MS-STANOICAL] 2.2.47); anything else change by change.
 */
final class ZoneLines {
  /** How local date-times are written. */
  static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxxx", Locale.ROOT);
  private static final long YEAR = 366 * 86_400L;

  /** How many years a rule has to hold after the window. */
  private static final int YEARS = 3;

  private static final String STANDARD = "STANDARD";
  private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(1970, 1, 1, 0, 0);

  private final ContentLines lines;
  private final ZoneId zone;

  private ZoneLines(ContentLines lines, ZoneId zone) {
    this.lines = lines;
    this.zone = zone;
  }

  /** Writes the zone as it is in [{@code from}, {@code to}) in epoch seconds. */
  static void write(ContentLines lines, ZoneId zone, long from, long to) {
    lines.begin("VTIMEZONE").line("TZID", zone.getId());
    new ZoneLines(lines, zone).observances(from, to);
    lines.end("VTIMEZONE");
  }

  private void observances(long from, long to) {
    var changes = changes(from, to);
    var yearly = Yearly.of(changes(from - YEAR, to + YEARS * YEAR));
    if (changes.size() > 1 && !yearly.isEmpty()) {
      yearly.forEach(y -> observance(kind(y.first()), y.first(), List.of(y.rule())));
    } else if (!changes.isEmpty() && changes.getFirst().toEpochSecond() <= from) {
      boolean isOnly = changes.size() == 1;
      changes.forEach(c -> observance(isOnly ? STANDARD : kind(c), c, List.of()));
    } else {
      standing(from);
      changes.forEach(c -> observance(kind(c), c, List.of()));
    }
  }

  /** The last change up to {@code from}, unless it was long ago, and those before {@code to}. */
  private List<ZoneOffsetTransition> changes(long from, long to) {
    var rules = zone.getRules();
    var changes = new ArrayList<ZoneOffsetTransition>();
    var last = rules.previousTransition(Instant.ofEpochSecond(from + 1));
    if (last != null && last.getDateTimeBefore().isAfter(BEFORE_ALL)) {
      changes.add(last);
    }
    var next = rules.nextTransition(Instant.ofEpochSecond(from));
    while (next != null && next.toEpochSecond() < to) {
      changes.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return changes;
  }

  /** Clients know of no summer time but that the clock is put forward for it. */
  private static String kind(ZoneOffsetTransition change) {
    return change.isGap() ? "DAYLIGHT" : STANDARD;
  }

  private void observance(String kind, ZoneOffsetTransition change, List<String> rules) {
    lines.begin(kind).line("DTSTART", LOCAL.format(change.getDateTimeBefore()));
    rules.forEach(rule -> lines.line("RRULE", rule));
    offsets(change.getOffsetBefore(), change.getOffsetAfter()).end(kind);
  }

  /** What was always so, as far as anybody asks. */
  private void standing(long from) {
    var offset = zone.getRules().getOffset(Instant.ofEpochSecond(from));
    lines.begin(STANDARD).line("DTSTART", LOCAL.format(BEFORE_ALL));
    offsets(offset, offset).end(STANDARD);
  }

  private ContentLines offsets(ZoneOffset before, ZoneOffset after) {
    return lines
        .line("TZOFFSETFROM", OFFSET.format(before))
        .line("TZOFFSETTO", OFFSET.format(after));
  }
}
