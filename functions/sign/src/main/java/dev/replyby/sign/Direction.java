package dev.replyby.sign;

import java.util.Optional;

/** Which way a text is written. */
public enum Direction {
  LTR,
  RTL;

  /** By the first letter that has a direction (UAX 9, P2 and P3). */
  public static Direction of(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .mapToObj(d -> d)
        .flatMap(d -> strong(d).stream())
        .findFirst()
        .orElse(LTR);
  }

  /** As HTML and SVG write it. */
  public String word() {
    return this == RTL ? "rtl" : "ltr";
  }

  private static Optional<Direction> strong(int directionality) {
    return switch (directionality) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          Optional.of(RTL);
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Optional.of(LTR);
      default -> Optional.empty();
    };
  }
}
