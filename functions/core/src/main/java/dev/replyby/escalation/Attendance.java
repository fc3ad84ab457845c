package dev.replyby.escalation;

import dev.replyby.rota.Duty;
import java.util.List;

/**
 * Who is there for a channel at one time.
 *
 * @param duties of the layers of each of its rotas
 * @param present the ids of those who said to be there beyond their turns
 */
public record Attendance(List<List<Duty>> duties, List<String> present) {
  /** Nobody is. */
  public static final Attendance NOBODY = new Attendance(List.of(), List.of());

  public Attendance {
    duties = List.copyOf(duties);
    present = List.copyOf(present);
  }
}
