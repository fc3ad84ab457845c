package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import java.util.Optional;
import java.util.function.Function;

/**
 * A member as a document writes one down.
 *
 * @param calendar the id of the calendar with the only hours they are ever on duty
 */
public record WrittenMember(Stay stay, Optional<String> calendar) {
  /** The member, with its hours looked up. */
  Member with(String id, Function<String, Calendar> calendars) {
    return new Member(id, stay, calendar.map(calendars));
  }
}
