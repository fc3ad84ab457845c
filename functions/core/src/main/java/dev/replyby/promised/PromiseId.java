package dev.replyby.promised;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a promise is called: it follows from the site and the company's own id for the question, so
 * that the same question, however often it is recorded, is the same promise.
 */
public final class PromiseId {
  /** No site's id has it. */
  private static final char SEPARATOR = '/';

  private PromiseId() {}

  /** The first 128 bits of a SHA-256. */
  public static String of(String site, String question) {
    return Base32.of(sha256((site + SEPARATOR + question).getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether a text has the form of one. */
  public static boolean isId(String text) {
    return Base32.fits(text);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
