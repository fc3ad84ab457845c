package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import java.util.List;
import java.util.function.Function;

/** A rota as a document writes one down. */
public record WrittenRota(List<WrittenLayer> layers) {
  public WrittenRota {
    layers = List.copyOf(layers);
  }

  /** The rota, with its hours looked up. */
  Rota with(Function<String, Calendar> calendars) {
    return new Rota(layers.stream().map(layer -> layer.with(calendars)).toList());
  }
}
