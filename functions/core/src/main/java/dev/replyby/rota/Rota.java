package dev.replyby.rota;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is on duty when: layers that each have one member on duty at a time, the first called first.
 */
public record Rota(List<Layer> layers) {
  public Rota {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a rota without layers");
    }
  }

  /** The ids of all that take turns in it. */
  public Set<String> members() {
    return layers.stream()
        .flatMap(layer -> layer.turns().stream())
        .map(Turn::member)
        .collect(Collectors.toSet());
  }
}
