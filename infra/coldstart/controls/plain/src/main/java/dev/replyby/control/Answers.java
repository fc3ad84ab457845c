package dev.replyby.control;

/** What all controls answer with. */
final class Answers {
  /** How many characters the sign's own answer has. */
  private static final int SIZE = Integer.parseInt(System.getenv("ANSWER_CHARACTERS"));

  private Answers() {}

  /** That text, made as long as the sign's answer is. */
  static String text(String from) {
    return from.length() >= SIZE ? from.substring(0, SIZE) : from + "x".repeat(SIZE - from.length());
  }
}
