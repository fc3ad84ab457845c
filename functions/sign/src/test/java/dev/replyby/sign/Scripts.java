package dev.replyby.sign;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.ARMENIAN;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.GEORGIAN;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;
import static java.lang.Character.UnicodeScript.TAMIL;
import static java.lang.Character.UnicodeScript.TELUGU;
import static java.lang.Character.UnicodeScript.THAI;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How the languages are written. */
final class Scripts {
  private Scripts() {}

  /** The scripts of a language's letters. */
  static Set<UnicodeScript> of(String language) {
    return switch (language) {
      case "be", "bg", "kk", "mk", "ru", "sr", "uk" -> Set.of(CYRILLIC);
      case "ar", "fa", "ur" -> Set.of(ARABIC);
      case "hi", "mr" -> Set.of(DEVANAGARI);
      case "zh", "zh-Hant" -> Set.of(HAN);
      case "ja" -> Set.of(HAN, HIRAGANA, KATAKANA);
      case "bn" -> Set.of(BENGALI);
      case "el" -> Set.of(GREEK);
      case "he" -> Set.of(HEBREW);
      case "hy" -> Set.of(ARMENIAN);
      case "ka" -> Set.of(GEORGIAN);
      case "ko" -> Set.of(HANGUL);
      case "ta" -> Set.of(TAMIL);
      case "te" -> Set.of(TELUGU);
      case "th" -> Set.of(THAI);
      default -> Set.of(LATIN);
    };
  }

  /** What ends a sentence; nothing where a space does. */
  static String fullStop(String language) {
    return switch (language) {
      case "ja", "zh", "zh-Hant" -> "。";
      case "hi", "bn" -> "।";
      case "ur" -> "۔";
      case "hy" -> "։";
      case "th" -> "";
      default -> ".";
    };
  }

  /** What stands before a value, so that the value stands in its dictionary form. */
  static String colon(String language) {
    return switch (language) {
      case "ja", "zh", "zh-Hant" -> "：";
      case "fr" -> "\u00a0: ";
      case "hy" -> "՝ ";
      default -> ": ";
    };
  }
}
