package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import java.util.Optional;

/**
 * A person or a partner, as far as turns are concerned.
 *
 * @param stay when they are with the company at all
 * @param calendar the only hours they are ever on duty, such as a partner's; all without it
 */
public record Member(String id, Stay stay, Optional<Calendar> calendar) {
  /** There always and at any hour. */
  public static Member of(String id) {
    return new Member(id, Stay.ALWAYS, Optional.empty());
  }
}
