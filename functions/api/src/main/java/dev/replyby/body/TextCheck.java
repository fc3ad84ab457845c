package dev.replyby.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.input.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Finds characters that cannot be stored or shown as they are: half of a surrogate pair, which
 * UTF-8 does not have, and control characters other than tab and line breaks.
 */
final class TextCheck {
  /** Enough to work on. */
  private static final int MOST = 100;

  private final List<Mistake> mistakes = new ArrayList<>();

  private TextCheck() {}

  /** One mistake for each text or name in the tree that has such a character, the first ones. */
  static List<Mistake> mistakes(JsonNode tree) {
    var check = new TextCheck();
    check.walk("", tree);
    return check.mistakes;
  }

  private void walk(String pointer, JsonNode node) {
    if (node.isTextual()) {
      check(pointer, "", node.textValue());
    }
    int index = 0;
    for (var entry : node.isArray() ? node : List.<JsonNode>of()) {
      walk(pointer + '/' + index++, entry);
    }
    for (var field : node.properties()) {
      var name = field.getKey();
      var place = pointer + '/' + visible(name).replace("~", "~0").replace("/", "~1");
      check(place, "in the field's name: ", name);
      walk(place, field.getValue());
    }
  }

  private void check(String pointer, String where, String text) {
    var bad = text.codePoints().filter(TextCheck::isBad).findFirst();
    if (bad.isPresent() && mistakes.size() < MOST) {
      mistakes.add(new Mistake(pointer, where + detail(bad)));
    }
  }

  private static String detail(OptionalInt bad) {
    int c = bad.getAsInt();
    var what = isLoneSurrogate(c) ? "half of a surrogate pair" : "a control character";
    var code = String.format(Locale.ROOT, "U+%04X", c);
    return "found " + code + ", " + what + "; expected text without it";
  }

  private static boolean isBad(int c) {
    boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    return control || isLoneSurrogate(c);
  }

  /** Pairs have become one code point before they come here. */
  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static String visible(String name) {
    var visible = new StringBuilder();
    name.codePoints().forEach(c -> visible.appendCodePoint(isBad(c) ? '\uFFFD' : c));
    return visible.toString();
  }
}
