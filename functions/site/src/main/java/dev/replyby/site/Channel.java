package dev.replyby.site;

import dev.replyby.evidence.Claim;
import dev.replyby.promise.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to ask.
 *
 * @param label names by language tag, in the document's order; a label given as one text stands
 *     under the site's language; empty when the id is all there is
 * @param calendar the id of the calendar whose hours count
 * @param granularity seconds to which a promise is rounded up
 * @param claim the share of promises to keep, when the owner chose one that is to be measured
 * @param rotas the ids of those that staff it; without any, published hours count as staffed
 */
public record Channel(
    String id,
    Map<String, String> label,
    String calendar,
    Target target,
    long granularity,
    Optional<Claim> claim,
    List<String> rotas) {
  public Channel {
    rotas = List.copyOf(rotas);
    label = Collections.unmodifiableMap(new LinkedHashMap<>(label));
  }
}
