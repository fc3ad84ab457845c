package dev.replyby.input;

import java.util.regex.Pattern;

/**
 * One thing wrong with what somebody sent.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into the body; for a query parameter or header
 *     its name, such as {@code ?at} or {@code If-Match}
 * @param detail what was found and what would be valid
 */
public record Mistake(String pointer, String detail) {
  private static final int LONGEST_QUOTE = 80;

  /** Controls, line and paragraph ends, and what turns the direction of the text around. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  /** The usual form: what was found, and what would be valid. */
  public static Mistake found(String pointer, String found, String expected) {
    return new Mistake(pointer, "found " + quote(found) + "; expected " + expected);
  }

  /** The text in quotes, on one line and shortened, so that it can stand in an answer or a log. */
  public static String quote(String found) {
    var visible = UNPRINTABLE.matcher(found).replaceAll("\uFFFD");
    return '"' + (visible.length() > LONGEST_QUOTE ? shortened(visible) + "…" : visible) + '"';
  }

  /** A character beyond the basic plane is left out whole: half of it could not be sent. */
  private static String shortened(String text) {
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1));
    return text.substring(0, splits ? LONGEST_QUOTE - 1 : LONGEST_QUOTE);
  }
}
