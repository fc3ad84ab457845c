package dev.replyby.site;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the parts of a document may refer to. */
record Ids(
    Set<String> calendars,
    Set<String> channels,
    Set<String> members,
    Set<String> rotas,
    Set<String> webhooks) {
  static Ids of(Place root) {
    return new Ids(
        names(root.at("calendars")),
        names(root.at("channels")),
        names(root.at("members")),
        names(root.at("rotas")),
        names(root.at("webhooks")));
  }

  private static Set<String> names(Place place) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(place.fieldNames()));
  }
}
