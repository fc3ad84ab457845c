package dev.replyby.promised;

import java.math.BigInteger;

/**
 * 128 bits as 26 digits of base 32, none of which is taken for another one (Crockford's: no i, l, o
 * and u).
 */
final class Base32 {
  /** How many digits 128 bits have. */
  static final int LENGTH = 26;

  static final int BYTES = 16;

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int BITS = 5;

  private Base32() {}

  /** The first 128 bits of {@code bytes}. */
  static String of(byte[] bytes) {
    var number = new BigInteger(1, bytes, 0, BYTES);
    var text = new StringBuilder(LENGTH);
    for (int i = LENGTH - 1; i >= 0; i--) {
      text.append(DIGITS.charAt(number.shiftRight(i * BITS).intValue() & (DIGITS.length() - 1)));
    }
    return text.toString();
  }

  /** Whether a text could be 128 bits. */
  static boolean fits(String text) {
    return text.length() == LENGTH && text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
  }
}
