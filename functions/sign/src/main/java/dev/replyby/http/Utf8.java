package dev.replyby.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text in UTF-8, as it goes over the wire. */
public final class Utf8 {
  /** No text. */
  public static final Utf8 EMPTY = new Utf8(new byte[0]);

  private final byte[] bytes;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Utf8 of(String text) {
    return text.isEmpty() ? EMPTY : new Utf8(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes that are UTF-8 and that nobody changes any more. */
  public static Utf8 of(byte[] bytes) {
    return new Utf8(bytes);
  }

  /** Not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The same, ended by a line feed if it is not yet. */
  Utf8 asLine() {
    if (bytes.length > 0 && bytes[bytes.length - 1] == '\n') {
      return this;
    }
    var line = Arrays.copyOf(bytes, bytes.length + 1);
    line[bytes.length] = '\n';
    return new Utf8(line);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Utf8 utf8 && Arrays.equals(bytes, utf8.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
