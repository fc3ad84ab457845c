package dev.replyby.sign;

import java.lang.Character.UnicodeScript;

/**
 * About how wide a text is in whatever sans-serif font a viewer has. The viewer is told to fit the
 * text to what is reckoned here, so it need only be near enough not to look squeezed.
 */
final class TextWidth {
  private static final String NARROW = " !'(),-./:;I[]`fijlrt|{}·’\u00A0\u2009\u202F";
  private static final String WIDE = "%@MWmw—…";

  private TextWidth() {}

  /** In thousandths of the font size. */
  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  private static int of(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      case Character.COMBINING_SPACING_MARK -> 450;
      default -> c < 0x2E80 && NARROW.indexOf(c) >= 0 ? 310 : ofWhole(c);
    };
  }

  private static int ofWhole(int c) {
    if (isSquare(c) || WIDE.indexOf(c) >= 0) {
      return isSquare(c) ? 1000 : 900;
    }
    return switch (UnicodeScript.of(c)) {
      case LATIN, GREEK -> Character.isUpperCase(c) ? 690 : 560;
      case CYRILLIC, ARMENIAN, GEORGIAN -> Character.isUpperCase(c) ? 740 : 590;
      case ARABIC -> 490;
      case HEBREW, THAI, LAO, DEVANAGARI, BENGALI -> 560;
      case COMMON -> c < 0x2190 ? 580 : 1200;
      case TAMIL, MALAYALAM, SINHALA, MYANMAR, KHMER -> 950;
      default -> 720;
    };
  }

  /** East Asian writing, with its punctuation and its full-width letters. */
  private static boolean isSquare(int c) {
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
      default -> (c >= 0x3000 && c <= 0x33FF) || (c >= 0xFE30 && c <= 0xFFE6);
    };
  }
}
