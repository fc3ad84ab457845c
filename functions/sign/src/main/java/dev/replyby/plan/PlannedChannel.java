package dev.replyby.plan;

import dev.replyby.promise.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A channel as the sign needs it.
 *
 * @param label by language; empty when the site gives none
 * @param calendar the id of its calendar
 * @param granularity seconds to which its promise is rounded up
 */
public record PlannedChannel(
    Map<String, String> label, String calendar, Target target, long granularity) {
  public PlannedChannel {
    label = Collections.unmodifiableMap(new LinkedHashMap<>(label));
  }
}
