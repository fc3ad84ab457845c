package dev.replyby.site;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a system's JSON things stand, and which words mean what.
 *
 * @param event where the kind of event stands
 * @param question where the question's id stands
 * @param author where it stands by whom a reply was written
 * @param human what stands there when a person wrote it; any other is a machine
 * @param inbox where it stands through which inbox the question came
 */
public record Mapping(
    JsonPointer event,
    Words words,
    JsonPointer question,
    Optional<JsonPointer> askedAt,
    Optional<JsonPointer> repliedAt,
    JsonPointer author,
    Set<String> human,
    Optional<JsonPointer> inbox) {
  public Mapping {
    human = Set.copyOf(human);
  }

  /** The kinds of event, as the system calls them; any other is ignored. */
  public record Words(
      Set<String> asked, Set<String> replied, Set<String> closed, Set<String> withdrawn) {
    public Words {
      asked = Set.copyOf(asked);
      replied = Set.copyOf(replied);
      closed = Set.copyOf(closed);
      withdrawn = Set.copyOf(withdrawn);
    }
  }
}
