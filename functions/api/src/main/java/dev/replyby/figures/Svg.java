package dev.replyby.figures;

import dev.replyby.http.Sha256;
import dev.replyby.sign.Lines;
import dev.replyby.sign.Markup;
import java.util.Locale;
import java.util.Optional;

/**
 * An SVG image that stands alone: no script, no reference. Attributes hold the colours for a light
 * page; a style sheet changes them for a dark one, where the viewer prefers that.
 */
final class Svg {
  private static final String FONTS =
      "system-ui,-apple-system,&#39;Segoe UI&#39;,Roboto,Arial,sans-serif";

  private static final String DARKER =
      ".page{fill:#0d1117}.ink{fill:#e6edf3}.dim{fill:#9da7b3}.line{stroke:#58a6ff}"
          + ".dot{fill:#58a6ff;stroke:#58a6ff}.hollow{fill:#0d1117;stroke:#58a6ff}"
          + ".grid{stroke:#30363d}.halo{stroke:#0d1117}.goal{stroke:#d29922}.edge{stroke:#8b949e}.bare{stroke:#0d1117}.hatch{stroke:#6e7681}.hole{stroke:#d29922}"
          + ".l0{fill:#161b22}.l1{fill:#0c2d6b}.l2{fill:#1158c7}.l3{fill:#58a6ff}.l4{fill:#cae8ff}"
          + ".t0,.t1{fill:#e6edf3}.t2{fill:#fff}.t3,.t4{fill:#0d1117}";

  private static final int MARGIN = 16;
  private static final int TITLE = 15;

  /** Bold letters are wider than is reckoned. */
  private static final int BOLD_EM = 16;

  private final StringBuilder svg = new StringBuilder(16_384);

  /** Light, dark, or what the viewer prefers. */
  enum Theme {
    AUTO("@media (prefers-color-scheme:dark){" + DARKER + "}"),
    LIGHT(""),
    DARK(DARKER);

    private final String style;

    Theme(String style) {
      this.style = style;
    }

    /** The theme that a query names. */
    static Optional<Theme> of(String name) {
      return switch (name) {
        case "light" -> Optional.of(LIGHT);
        case "dark" -> Optional.of(DARK);
        default -> Optional.empty();
      };
    }

    /** Nothing but its own style. */
    String policy() {
      var styles = style.isEmpty() ? "" : "; style-src " + Sha256.source(style);
      return "default-src 'none'" + styles + "; sandbox";
    }
  }

  /** An empty image with what it is called and what there is to see, for who does not see it. */
  Svg(Theme theme, int width, int height, String title, String description) {
    add(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
        role="img" xml:lang="en" lang="en" aria-labelledby="title desc" font-family="%s">
        <title id="title">%s</title>
        <desc id="desc">%s</desc>
        """,
        width, height, width, height, FONTS, Markup.escape(title), Markup.escape(description));
    if (!theme.style.isEmpty()) {
      add("<style>%s</style>\n", theme.style);
    }
    add("<rect class=\"page\" width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n", width, height);
    var line = Lines.cut(title, 1000 * (width - 2 * MARGIN) / BOLD_EM);
    text(MARGIN, 26, TITLE, "ink", "#1f2328", "600", line);
  }

  /** More of it. */
  @SuppressWarnings("AnnotateFormatMethod") // Error Prone's annotations are no dependency here
  Svg add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
    return this;
  }

  /** A line of text that begins at x. */
  Svg text(int x, int y, int size, String name, String colour, String weight, String text) {
    return add(
        "<text class=\"%s\" x=\"%d\" y=\"%d\" font-size=\"%d\" font-weight=\"%s\" fill=\"%s\">%s</text>\n",
        name, x, y, size, weight, colour, Markup.escape(text));
  }

  /** A small grey line of text, placed by its anchor. */
  Svg note(int x, int y, String anchor, String text) {
    return add(
        "<text class=\"dim\" x=\"%d\" y=\"%d\" font-size=\"11\" text-anchor=\"%s\" fill=\"#57606a\">%s</text>\n",
        x, y, anchor, Markup.escape(text));
  }

  /** The same over lines, which do not run through it. */
  Svg label(int x, int y, String text) {
    return add(
        "<text class=\"dim halo\" x=\"%d\" y=\"%d\" font-size=\"11\" text-anchor=\"middle\" fill=\"#57606a\""
            + " stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\">%s</text>\n",
        x, y, Markup.escape(text));
  }

  /** The image. */
  String end() {
    return svg + "</svg>\n";
  }
}
