package dev.replyby.rota;

import java.util.List;

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
}
