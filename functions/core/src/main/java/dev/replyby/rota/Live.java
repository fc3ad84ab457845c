package dev.replyby.rota;

import dev.replyby.time.Openings;
import java.util.List;
import java.util.Map;

/**
 * What members said beside the document: it takes effect at once, and a new document leaves it.
 *
 * @param away when members said that they are away, by their ids
 * @param present when members said to be there beyond their turns, by their ids
 */
public record Live(Map<String, Openings> away, Map<String, Openings> present, List<Cover> covers) {
  /** Nobody said anything. */
  public static final Live NONE = new Live(Map.of(), Map.of(), List.of());

  public Live {
    away = Map.copyOf(away);
    present = Map.copyOf(present);
    covers = List.copyOf(covers);
  }

  /** The covers of these alone. */
  public Live with(List<Cover> others) {
    return new Live(away, present, others);
  }
}
