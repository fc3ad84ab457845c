package dev.replyby.tzdata;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The zones packed into this jar by {@code PackZones}: the version, an index from every name to the
 * place of its timeline, and the timelines. A timeline is decoded when its zone is first asked for.
 */
final class PackedZones implements ZoneTable {
  private final String version;
  private final Map<String, Integer> places;
  private final ByteBuffer timelines;
  private final Map<Integer, ZoneRules> decoded = new ConcurrentHashMap<>();

  private PackedZones(String version, Map<String, Integer> places, ByteBuffer timelines) {
    this.version = version;
    this.places = places;
    this.timelines = timelines;
  }

  static PackedZones read() {
    try (var resource = PackedZones.class.getResourceAsStream("zones.bin")) {
      return read(Objects.requireNonNull(resource, "zones.bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PackedZones read(InputStream packed) throws IOException {
    byte[] bytes = packed.readAllBytes();
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    var version = in.readUTF();
    int count = in.readUnsignedShort();
    var places = HashMap.<String, Integer>newHashMap(count);
    for (int i = 0; i < count; i++) {
      places.put(in.readUTF(), in.readInt());
    }
    var timelines = ByteBuffer.wrap(bytes, bytes.length - in.available(), in.available()).slice();
    return new PackedZones(version, places, timelines);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Set<String> ids() {
    return places.keySet();
  }

  @Override
  public ZoneRules rules(String id) {
    var place = places.get(id);
    if (place == null) {
      throw new ZoneRulesException("no time zone is called " + id);
    }
    var known = decoded.get(place);
    return known == null ? decode(place) : known;
  }

  private ZoneRules decode(Integer place) {
    var from = timelines.slice(place, timelines.limit() - place);
    var rules = TimelineCodec.decode(from).rules();
    var before = decoded.putIfAbsent(place, rules);
    return before == null ? rules : before;
  }
}
