package dev.replyby.rota;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A site's members and rotas by id, as its document writes them down, in the document's order. */
public record Staff(Map<String, WrittenMember> members, Map<String, WrittenRota> rotas) {
  /** Of a site without rotas. */
  public static final Staff NONE = new Staff(Map.of(), Map.of());

  public Staff {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    rotas = Collections.unmodifiableMap(new LinkedHashMap<>(rotas));
  }

  /** The first year whose holidays in that calendar are counted as turns; empty when none are. */
  public OptionalInt holidaysOf(String calendar) {
    return rotas.values().stream()
        .flatMap(rota -> rota.layers().stream())
        .flatMapToInt(layer -> layer.holidaysOf(calendar).stream())
        .min();
  }
}
