package dev.replyby.tzdata;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A timeline in few bytes: the distinct offsets, then each change as the number of its offset and
 * the time since the change before it, in quarters of an hour wherever that is exact.
 */
final class TimelineCodec {
  private static final int QUARTER = 900;

  private TimelineCodec() {}

  static byte[] encode(Timeline timeline) throws IOException {
    var offsets = offsets(timeline);
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeByte(offsets.size());
    for (var offset : offsets) {
      out.writeInt(offset.total());
      out.writeInt(offset.standard());
    }
    out.writeShort(timeline.changes().size());
    long before = Timeline.START;
    for (var change : timeline.changes()) {
      out.writeByte(offsets.indexOf(change.offset()));
      writeStep(out, change.at() - before);
      before = change.at();
    }
    return bytes.toByteArray();
  }

  static Timeline decode(ByteBuffer in) {
    var offsets = new Offset[Byte.toUnsignedInt(in.get())];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = new Offset(in.getInt(), in.getInt());
    }
    int count = Short.toUnsignedInt(in.getShort());
    var changes = new ArrayList<Change>(count);
    long at = Timeline.START;
    for (int i = 0; i < count; i++) {
      var offset = offsets[Byte.toUnsignedInt(in.get())];
      at += readStep(in);
      changes.add(new Change(at, offset));
    }
    return new Timeline(offsets[0], changes);
  }

  private static List<Offset> offsets(Timeline timeline) {
    var offsets = new ArrayList<Offset>();
    offsets.add(timeline.first());
    for (var change : timeline.changes()) {
      if (!offsets.contains(change.offset())) {
        offsets.add(change.offset());
      }
    }
    return offsets;
  }

  private static void writeStep(DataOutputStream out, long seconds) throws IOException {
    boolean exact = seconds % QUARTER == 0;
    long rest = exact ? 2 * (seconds / QUARTER) : 2 * seconds + 1;
    while (rest > 0x7f) {
      out.writeByte((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readStep(ByteBuffer in) {
    long step = 0;
    int shift = 0;
    byte next;
    do {
      next = in.get();
      step |= (long) (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return step % 2 == 0 ? step / 2 * QUARTER : step / 2;
  }
}
