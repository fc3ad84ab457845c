package dev.replyby.tzdata;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.joda.time.DateTimeZone;

/** Build time only: packs the zones that Joda-Time carries into {@code zones.bin}. Not shipped. */
final class PackZones {
  private PackZones() {}

  public static void main(String[] args) throws IOException {
    var target = Path.of(args[1]);
    byte[] packed = pack(args[0], zones());
    Files.write(target, packed);
  }

  static Map<String, Timeline> zones() {
    var zones = new TreeMap<String, Timeline>();
    for (var id : DateTimeZone.getAvailableIDs()) {
      if (ZoneTable.isZone(id)) {
        zones.put(id, timeline(DateTimeZone.forID(id)));
      }
    }
    return zones;
  }

  static byte[] pack(String version, Map<String, Timeline> zones) throws IOException {
    var places = new HashMap<ByteBuffer, Integer>();
    var timelines = new ByteArrayOutputStream();
    var packed = new ByteArrayOutputStream();
    var index = new DataOutputStream(packed);
    index.writeUTF(version);
    index.writeShort(zones.size());
    for (var zone : zones.entrySet()) {
      byte[] timeline = TimelineCodec.encode(zone.getValue());
      var known = places.putIfAbsent(ByteBuffer.wrap(timeline), timelines.size());
      index.writeUTF(zone.getKey());
      index.writeInt(known == null ? timelines.size() : known);
      timelines.writeBytes(known == null ? timeline : new byte[0]);
    }
    timelines.writeTo(packed);
    return packed.toByteArray();
  }

  private static Timeline timeline(DateTimeZone zone) {
    var changes = new ArrayList<Change>();
    long at = Timeline.START * 1000;
    var first = offset(zone, at);
    long next = zone.nextTransition(at);
    while (next != at && next < Timeline.END * 1000) {
      changes.add(new Change(Math.ceilDiv(next, 1000L), offset(zone, next)));
      at = next;
      next = zone.nextTransition(at);
    }
    return Timeline.of(first, changes);
  }

  private static Offset offset(DateTimeZone zone, long at) {
    return new Offset(zone.getOffset(at) / 1000, zone.getStandardOffset(at) / 1000);
  }
}
