package dev.replyby.plan;

import dev.replyby.promise.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A channel as the sign needs it.
 *
 * @param label by language; empty when the site gives none
 * @param calendar the id of its calendar
 * @param granularity seconds to which its promise is rounded up
 * @param rotas the ids of those that staff it; without any, published hours count as staffed
 */
public record PlannedChannel(
    Map<String, String> label,
    String calendar,
    Target target,
    long granularity,
    List<String> rotas) {
  public PlannedChannel {
    rotas = List.copyOf(rotas);
    label = Collections.unmodifiableMap(new LinkedHashMap<>(label));
  }

  /**
   * The label in one language; otherwise in the company's; otherwise the first; empty when there is
   * none.
   */
  public Optional<String> labelIn(String language, String locale) {
    return Optional.ofNullable(label.get(language))
        .or(() -> Optional.ofNullable(label.get(locale)))
        .or(() -> label.values().stream().findFirst());
  }
}
