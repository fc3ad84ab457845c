package dev.replyby.tzdata;

import java.time.ZoneOffset;

/** What a zone's clocks are ahead of UTC, in seconds: in all, and without daylight saving. */
record Offset(int total, int standard) {
  private static final int MOST = 18 * 3600;

  Offset {
    Tzif.check(Math.abs((long) total) <= MOST, "has an offset of more than 18 hours");
    Tzif.check(Math.abs((long) standard) <= MOST, "has an offset of more than 18 hours");
  }

  ZoneOffset totalOffset() {
    return ZoneOffset.ofTotalSeconds(total);
  }

  ZoneOffset standardOffset() {
    return ZoneOffset.ofTotalSeconds(standard);
  }
}
