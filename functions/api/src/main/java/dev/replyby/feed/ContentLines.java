package dev.replyby.feed;

/** Writes the lines of an iCalendar object, RFC 5545 section 3.1. */
final class ContentLines {
  /** The most in one line, its end left aside. */
  private static final int OCTETS = 75;

  private final StringBuilder text = new StringBuilder();

  ContentLines begin(String component) {
    return line("BEGIN", component);
  }

  ContentLines end(String component) {
    return line("END", component);
  }

  /** A property whose value has the form of its type; the name may have parameters. */
  ContentLines line(String name, String value) {
    fold(name + ':' + value);
    text.append("\r\n");
    return this;
  }

  /** A property whose value is any text, section 3.3.11; control characters are left out. */
  ContentLines text(String name, String value) {
    var escaped = new StringBuilder(value.length());
    value.codePoints().forEach(c -> escape(c, escaped));
    return line(name, escaped.toString());
  }

  /** All lines. */
  @Override
  public String toString() {
    return text.toString();
  }

  private static void escape(int c, StringBuilder to) {
    switch (c) {
      case '\\', ';', ',' -> to.append('\\').appendCodePoint(c);
      case '\n' -> to.append("\\n");
      default -> {
        if (!Character.isISOControl(c)) {
          to.appendCodePoint(c);
        }
      }
    }
  }

  /** Breaks between characters, never within one: section 3.1 asks for octets to be counted. */
  private void fold(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int size = octets(c);
      if (octets + size > OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(c);
      octets += size;
      i += Character.charCount(c);
    }
  }

  /** In UTF-8. */
  private static int octets(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
}
