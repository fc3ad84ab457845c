package dev.replyby.sign;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Text in lines of a greatest width, for images, which do not wrap by themselves. */
public final class Lines {
  private static final String CUT = "…";

  private Lines() {}

  /**
   * The text in as few lines as fit, about equally long, broken where its language breaks lines.
   *
   * @param widest in thousandths of the font size; only what cannot be broken is wider
   * @param whole what is not to be broken, although its language may
   */
  static List<String> wrapped(String text, int widest, Locale locale, Collection<String> whole) {
    var pieces = pieces(text, locale, whole);
    var lines = filled(pieces, widest);
    for (int width = widest; width > 0; width -= 1000) {
      var narrower = filled(pieces, width);
      if (narrower.size() > lines.size()) {
        break;
      }
      lines = narrower;
    }
    return lines;
  }

  /**
   * The text if it fits, otherwise its beginning and an ellipsis.
   *
   * @param widest in thousandths of the font size
   */
  public static String cut(String text, int widest) {
    if (TextWidth.of(text) <= widest) {
      return text;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = 0;
    for (int next = characters.next();
        TextWidth.of(text.substring(0, next) + CUT) <= widest;
        next = characters.next()) {
      end = next;
    }
    return text.substring(0, end).strip() + CUT;
  }

  private static List<String> pieces(String text, Locale locale, Collection<String> whole) {
    var breaks = BreakIterator.getLineInstance(locale);
    breaks.setText(text);
    var pieces = new ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      int at = end;
      if (whole.stream().noneMatch(w -> isWithin(text, w, at))) {
        pieces.add(text.substring(start, end));
        start = end;
      }
    }
    return pieces;
  }

  private static boolean isWithin(String text, String whole, int at) {
    int start = text.indexOf(whole, Math.max(0, at - whole.length() + 1));
    return start >= 0 && start < at;
  }

  private static List<String> filled(List<String> pieces, int widest) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var piece : pieces) {
      if (!line.isEmpty() && TextWidth.of((line + piece).strip()) > widest) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().strip());
    return lines;
  }
}
