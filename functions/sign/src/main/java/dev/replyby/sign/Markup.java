package dev.replyby.sign;

/** Text that anybody may have written, made safe to stand in XML and HTML. */
public final class Markup {
  private static final char REPLACEMENT = '\uFFFD';

  private Markup() {}

  /**
   * The text as character data or as an attribute's value in quotes. What XML 1.0 cannot hold, such
   * as a control character or half a surrogate pair, becomes U+FFFD.
   */
  public static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  /**
   * A name on one line, without the characters that turn the direction of the text around them (the
   * embeddings, overrides and isolates of UAX 9): a name has no business with its neighbours.
   */
  public static String name(String text) {
    var name = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !turns(c))
        .forEach(c -> name.appendCodePoint(isLineBreak(c) ? ' ' : c));
    return name.toString();
  }

  private static void append(StringBuilder escaped, int c) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(isText(c) ? c : REPLACEMENT);
    }
  }

  private static boolean isText(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\t' || c == '\n';
      case Character.SURROGATE -> false;
      default -> (c & 0xFFFE) != 0xFFFE; // noncharacters
    };
  }

  private static boolean turns(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isLineBreak(int c) {
    return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
  }
}
