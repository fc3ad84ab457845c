package dev.replyby.tzdata;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** How many of each thing a block of a TZif file holds (RFC 9636, 3.1). */
record TzifHeader(int times, int types, int others) {
  private static final int MAGIC = 0x545A6966; // TZif
  private static final int RESERVED = 15;
  private static final int OLD_TIME = 4;

  static TzifHeader read(ByteBuffer in) {
    Tzif.check(in.remaining() > Integer.BYTES && in.getInt() == MAGIC, "is not a TZif file");
    Tzif.check(in.get() >= '2', "is a TZif file of version 1; version 2 or later is needed");
    skip(in, RESERVED);
    int indicators = count(in) + count(in);
    Tzif.check(count(in) == 0, "counts leap seconds; java.time does not");
    return new TzifHeader(count(in), count(in), indicators + count(in));
  }

  /** Skips the whole first block, whose times are short. */
  void skipBlock(ByteBuffer in) {
    skip(in, (long) times * (OLD_TIME + 1) + (long) types * TzifOffsets.SIZE + others);
  }

  long[] readTimes(ByteBuffer in) {
    var read = new long[times];
    for (int i = 0; i < times; i++) {
      read[i] = in.getLong();
    }
    return read;
  }

  /** Skips what follows the offsets: names, and how the times were once written. */
  void skipRest(ByteBuffer in) {
    skip(in, others);
  }

  private static int count(ByteBuffer in) {
    int count = in.getInt();
    Tzif.check(count >= 0 && count <= in.capacity(), "ends too early");
    return count;
  }

  private static void skip(ByteBuffer in, long bytes) {
    if (bytes > in.remaining()) {
      throw new BufferUnderflowException();
    }
    in.position(in.position() + (int) bytes);
  }
}
