package dev.replyby.sign;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sign as an SVG image that stands alone: no script, no reference, no foreign object.
 *
 * @param name the company's, as anybody may have written it
 * @param label the channel's, likewise
 * @param sentence what is offered
 * @param asOf as of when
 * @param times the times in them, none of which is broken over two lines
 * @param language of the sentences
 */
record Badge(
    String name,
    String label,
    String sentence,
    String asOf,
    Set<String> times,
    String language,
    Theme theme) {
  private static final int PAD = 14;
  private static final int BAR = 4;
  private static final int WIDEST = 372;

  private static final String FONTS =
      "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

  /** A line of text; its width, in pixels, is kept to by the viewer whatever its fonts. */
  private record Line(String text, Style style) {
    long width() {
      return Math.min(WIDEST, Math.round(TextWidth.of(text) * style.scale() / 1000.0));
    }
  }

  /** How a line looks; sizes in pixels. Bold letters are a little wider. */
  private enum Style {
    HEAD(12, "600", 1.06, "dim", "#57606a", 18),
    SENTENCE(15, "600", 1.06, "ink", "#1f2328", 22),
    SMALL(12, "400", 1, "dim", "#57606a", 18);

    private final int size;
    private final String weight;
    private final double boldness;
    private final String name;
    private final String colour;
    private final int height;

    Style(int size, String weight, double boldness, String name, String colour, int height) {
      this.size = size;
      this.weight = weight;
      this.boldness = boldness;
      this.name = name;
      this.colour = colour;
      this.height = height;
    }

    double scale() {
      return size * boldness;
    }

    /** How wide a line may be, in thousandths of the font size. */
    int widest() {
      return (int) (WIDEST * 1000 / scale());
    }
  }

  /** The image. */
  String svg() {
    var lines = lines();
    long text = lines.stream().mapToLong(Line::width).max().orElse(0);
    long width = BAR + PAD + text + PAD;
    int height = 2 * PAD + lines.stream().mapToInt(l -> l.style().height).sum();
    var direction = Direction.of(sentence);
    var svg = new StringBuilder(2048);
    head(svg, width, height);
    card(svg, width, height, direction);
    svg.append("<g font-family=\"").append(Markup.escape(FONTS));
    svg.append("\" direction=\"").append(direction.word()).append("\">\n");
    long x = direction == Direction.RTL ? width - BAR - PAD : BAR + PAD;
    int y = PAD - 2;
    for (var line : lines) {
      y += line.style().height;
      text(svg, line, x, y - 3);
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  /** Style sheets are the same for every badge of a theme, so that a policy can name them. */
  static String policy(Theme theme) {
    var styles = theme.style().isEmpty() ? "" : "; style-src " + theme.source();
    return "default-src 'none'" + styles + "; sandbox";
  }

  private List<Line> lines() {
    var locale = Locale.forLanguageTag(language);
    var lines = new ArrayList<Line>();
    lines.add(new Line(title(Style.HEAD.widest() / 2), Style.HEAD));
    wrap(lines, sentence, Style.SENTENCE, locale);
    wrap(lines, asOf, Style.SMALL, locale);
    return lines;
  }

  private void wrap(List<Line> lines, String text, Style style, Locale locale) {
    Lines.wrapped(text, style.widest(), locale, times).forEach(l -> lines.add(new Line(l, style)));
  }

  /** Company and channel, each cut to that width. */
  private String title(int widest) {
    return own(name, widest) + " · " + own(label, widest - 1000);
  }

  /** A name, kept from mixing with its neighbours where directions differ (UAX 9). */
  private String own(String text, int widest) {
    var cut = Lines.cut(Markup.name(text), widest);
    boolean mixed = Bidi.requiresBidi(cut.toCharArray(), 0, cut.length());
    return mixed || Direction.of(sentence) == Direction.RTL ? "\u2068" + cut + "\u2069" : cut;
  }

  private void head(StringBuilder svg, long width, int height) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    svg.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
    svg.append(' ').append(height).append("\" role=\"img\" xml:lang=\"").append(language);
    svg.append("\" lang=\"").append(language);
    svg.append("\" aria-labelledby=\"reply-by-title reply-by-desc\">\n");
    svg.append("<title id=\"reply-by-title\">").append(Markup.escape(title(Integer.MAX_VALUE)));
    svg.append("</title>\n<desc id=\"reply-by-desc\">");
    svg.append(Markup.escape(sentence + ' ' + asOf)).append("</desc>\n");
    if (!theme.style().isEmpty()) {
      svg.append("<style>").append(theme.style()).append("</style>\n");
    }
  }

  private static void card(StringBuilder svg, long width, int height, Direction direction) {
    svg.append("<rect class=\"card\" x=\".5\" y=\".5\" width=\"").append(width - 1);
    svg.append("\" height=\"").append(height - 1);
    svg.append("\" rx=\"6\" fill=\"#fff\" stroke=\"#d0d7de\"/>\n<rect class=\"bar\" x=\"");
    svg.append(direction == Direction.RTL ? width - BAR - 5 : 5).append("\" y=\"").append(PAD);
    svg.append("\" width=\"").append(BAR).append("\" height=\"").append(height - 2 * PAD);
    svg.append("\" rx=\"2\" fill=\"#0969da\"/>\n");
  }

  private static void text(StringBuilder svg, Line line, long x, int y) {
    var style = line.style();
    svg.append("<text class=\"").append(style.name).append("\" fill=\"").append(style.colour);
    svg.append("\" x=\"").append(x).append("\" y=\"").append(y).append("\" font-size=\"");
    svg.append(style.size).append("\" font-weight=\"").append(style.weight);
    svg.append("\" textLength=\"").append(line.width());
    svg.append("\" lengthAdjust=\"spacingAndGlyphs\">");
    svg.append(Markup.escape(line.text())).append("</text>\n");
  }
}
