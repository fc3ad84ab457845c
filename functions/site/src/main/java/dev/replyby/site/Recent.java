package dev.replyby.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was computed of late, at most so many of them; safe for several threads. */
final class Recent<K, V> {
  private final Map<K, V> values;

  Recent(int most) {
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The value for that key, computed if it is not, or no longer, known; what was asked for least
   * recently goes.
   */
  synchronized V get(K key, Function<K, V> compute) {
    var known = values.get(key);
    if (known != null) {
      return known;
    }
    var computed = compute.apply(key);
    values.put(key, computed);
    return computed;
  }

  synchronized int size() {
    return values.size();
  }
}
