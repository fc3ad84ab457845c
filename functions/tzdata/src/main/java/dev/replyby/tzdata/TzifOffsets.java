package dev.replyby.tzdata;

import java.nio.ByteBuffer;

/**
 * The offsets in a TZif file. It says of each only whether it is daylight saving; standard time is
 * then taken to be the last that was not.
 */
final class TzifOffsets {
  static final int SIZE = 6;

  private static final int HOUR = 3600;

  private final int[] totals;
  private final boolean[] daylight;
  private int standard;

  private TzifOffsets(int[] totals, boolean[] daylight) {
    this.totals = totals;
    this.daylight = daylight;
    this.standard = totals[0] - HOUR;
  }

  static TzifOffsets read(int count, ByteBuffer in) {
    Tzif.check(count > 0, "has no offsets");
    var totals = new int[count];
    var daylight = new boolean[count];
    for (int i = 0; i < count; i++) {
      totals[i] = in.getInt();
      daylight[i] = in.get() != 0;
      in.get();
    }
    return new TzifOffsets(totals, daylight);
  }

  /** The offset before the first change; to be asked for first. */
  Offset first() {
    return next(0);
  }

  /** The offset of this number, where it follows the one asked for before. */
  Offset next(int type) {
    Tzif.check(type < totals.length, "names an offset that it does not have");
    if (!daylight[type]) {
      standard = totals[type];
    }
    return new Offset(totals[type], standard);
  }
}
