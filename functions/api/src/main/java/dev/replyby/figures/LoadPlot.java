package dev.replyby.figures;

import dev.replyby.counted.HourOfWeek;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Load against coverage: how many questions were asked in each hour of the week, by a number and a
 * shade, and whether somebody was there, by lines over the closed hours.
 */
final class LoadPlot {
  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] SHADES = {"#f6f8fa", "#ddf4ff", "#b6e3ff", "#54aeff", "#0969da"};
  private static final String[] LETTERS = {"#57606a", "#1f2328", "#1f2328", "#1f2328", "#fff"};
  private static final int LEFT = 52;
  private static final int TOP = 80;
  private static final int CELL = 30;
  private static final int HOURS = 24;
  private static final int WIDTH = LEFT + HOURS * CELL + 16;
  private static final int HEIGHT = TOP + DAYS.length * CELL + 58;

  private final ChannelFigures channel;
  private final String name;
  private final long most;
  private final Svg svg;

  private LoadPlot(ChannelFigures channel, String name, Days days, Svg.Theme theme) {
    this.channel = channel;
    this.name = name;
    this.most = IntStream.range(0, HourOfWeek.COUNT).mapToLong(channel::asked).max().orElse(0);
    this.svg = new Svg(theme, WIDTH, HEIGHT, title(), description(days));
  }

  /**
   * Whether somebody was there. An edge, stripes, or both: told apart without colours too, and the
   * stripes lie on a ground of their own, whatever the shade beneath (WCAG 2.2, 1.4.1 and 1.4.11).
   */
  private enum Presence {
    THERE("somebody was there", "class=\"edge\" fill=\"none\" stroke=\"#6e7781\""),
    HOLE(
        "published, and nobody was there",
        "class=\"hole\" fill=\"url(#closed)\" stroke=\"#9a6700\" stroke-width=\"2\""
            + " stroke-dasharray=\"4 2\""),
    CLOSED("closed", "fill=\"url(#closed)\"");

    private final String words;
    private final String look;

    Presence(String words, String look) {
      this.words = words;
      this.look = look;
    }
  }

  static String svg(ChannelFigures channel, String name, Days days, Svg.Theme theme) {
    return new LoadPlot(channel, name, days, theme).draw(days);
  }

  private String draw(Days days) {
    svg.add(
        "<defs><pattern id=\"closed\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(45)\"><path class=\"bare\" d=\"M3 0V9\" stroke=\"#fff\""
            + " stroke-width=\"5\"/><path class=\"hatch\" d=\"M3 0V9\" stroke=\"#6e7781\""
            + " stroke-width=\"1.5\"/></pattern></defs>\n");
    svg.note(
        16,
        46,
        "start",
        days.from() + " to " + days.until().minusDays(1) + ", on the clock of " + days.zone());
    for (int hour = 0; hour < HOURS; hour += 3) {
      svg.note(LEFT + hour * CELL + 2, TOP - 8, "start", "%02d:00".formatted(hour));
    }
    for (int day = 0; day < DAYS.length; day++) {
      svg.note(LEFT - 8, TOP + day * CELL + 19, "end", DAYS[day]);
    }
    IntStream.range(0, HourOfWeek.COUNT).forEach(this::cell);
    legend();
    return svg.end();
  }

  private void cell(int hour) {
    int x = LEFT + hour % HOURS * CELL;
    int y = TOP + hour / HOURS * CELL;
    long asked = channel.asked(hour);
    var presence = presence(hour);
    int shade = shade(asked);
    svg.add("<g><title>%s</title>", told(hour));
    square(x, y, shade, presence);
    if (asked > 0) {
      letters(x, y, shade, asked);
    }
    svg.add("</g>\n");
  }

  private void square(int x, int y, int shade, Presence presence) {
    svg.add(
        "<rect class=\"l%d\" x=\"%d\" y=\"%d\" width=\"28\" height=\"28\" rx=\"3\" fill=\"%s\"/>",
        shade, x, y, SHADES[shade]);
    svg.add(
        "<rect x=\"%d\" y=\"%d\" width=\"28\" height=\"28\" rx=\"3\" %s/>", x, y, presence.look);
  }

  /** On a plain plate, so that no line runs through the number. */
  private void letters(int x, int y, int shade, long asked) {
    int width = 8 + 6 * Long.toString(asked).length();
    svg.add(
        "<rect class=\"l%d\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\" rx=\"3\" fill=\"%s\"/>",
        shade, x + 14 - width / 2, y + 6, width, SHADES[shade]);
    svg.add(
        "<text class=\"t%d\" x=\"%d\" y=\"%d\" font-size=\"11\" text-anchor=\"middle\" fill=\"%s\">%d</text>",
        shade, x + 14, y + 18, LETTERS[shade], asked);
  }

  private void legend() {
    int y = TOP + DAYS.length * CELL + 14;
    int x = LEFT;
    for (var presence : Presence.values()) {
      square(x, y, 0, presence);
      svg.note(x + 36, y + 18, "start", presence.words);
      x += 60 + 6 * presence.words.length();
    }
    for (int shade = 1; shade < SHADES.length; shade++) {
      square(x, y, shade, Presence.THERE);
      x += CELL;
    }
    svg.note(x + 6, y + 18, "start", "questions asked");
  }

  private Presence presence(int hour) {
    if (channel.staffed()[hour] > 0) {
      return Presence.THERE;
    }
    return channel.published()[hour] > 0 ? Presence.HOLE : Presence.CLOSED;
  }

  /** Four shades for what there is, and none for nothing. */
  private int shade(long asked) {
    return asked == 0 ? 0 : (int) Math.min(4, 1 + 4 * (asked - 1) / Math.max(1, most));
  }

  private String told(int hour) {
    return String.format(
        Locale.ROOT,
        "%s %02d:00: %d asked, %s",
        DAYS[hour / HOURS],
        hour % HOURS,
        channel.asked(hour),
        presence(hour).words);
  }

  private String title() {
    return "When asked, and who was there: " + name;
  }

  private String description(Days days) {
    int busiest =
        IntStream.range(0, HourOfWeek.COUNT)
            .reduce(0, (a, b) -> channel.asked(b) > channel.asked(a) ? b : a);
    long all = IntStream.range(0, HourOfWeek.COUNT).mapToLong(channel::asked).sum();
    long alone =
        IntStream.range(0, HourOfWeek.COUNT)
            .filter(hour -> presence(hour) != Presence.THERE)
            .mapToLong(channel::asked)
            .sum();
    var busy = all == 0 ? "" : " The busiest hour: " + told(busiest) + ".";
    return "Questions by the hour of the week over %s: %d in all, %d of them while nobody was there.%s"
        .formatted(days.length(), all, alone, busy);
  }
}
