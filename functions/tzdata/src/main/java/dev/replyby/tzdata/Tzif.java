package dev.replyby.tzdata;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One zone as the {@code zic} compiler writes it: a TZif file of version 2 or later (RFC 9636).
 *
 * @param after the rule that goes on where the changes end
 */
record Tzif(Offset first, List<Change> changes, Optional<PosixTz> after) {
  /**
   * Reads such a file.
   *
   * @throws IllegalArgumentException if it is none, saying why
   */
  static Tzif read(byte[] file) {
    try {
      var in = ByteBuffer.wrap(file);
      TzifHeader.read(in).skipBlock(in);
      return read(TzifHeader.read(in), in);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("ends too early", e);
    }
  }

  Timeline timeline() {
    var all = new ArrayList<>(changes);
    long end = changes.isEmpty() ? Timeline.START : changes.getLast().at();
    long last = Math.clamp(end, Timeline.START, Timeline.END);
    after.ifPresent(rule -> all.addAll(rule.changesAfter(last)));
    return Timeline.of(first, all);
  }

  static void check(boolean sound, String otherwise) {
    if (!sound) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static Tzif read(TzifHeader header, ByteBuffer in) {
    long[] times = header.readTimes(in);
    var types = new byte[times.length];
    in.get(types);
    var offsets = TzifOffsets.read(header.types(), in);
    header.skipRest(in);

    var first = offsets.first();
    var changes = new ArrayList<Change>(times.length);
    for (int i = 0; i < times.length; i++) {
      check(i == 0 || times[i] > times[i - 1], "has times that are not in order");
      changes.add(new Change(times[i], offsets.next(Byte.toUnsignedInt(types[i]))));
    }
    return new Tzif(first, changes, footer(in));
  }

  private static Optional<PosixTz> footer(ByteBuffer in) {
    var footer = StandardCharsets.US_ASCII.decode(in).toString();
    check(footer.length() > 1 && footer.startsWith("\n") && footer.endsWith("\n"), "has no footer");
    var rule = footer.substring(1, footer.length() - 1);
    return rule.isEmpty() ? Optional.empty() : Optional.of(PosixTz.parse(rule));
  }
}
