package dev.replyby.escalation;

import java.util.List;
import java.util.Optional;

/** Where a member is told, and of which role they are. */
public record Contact(Optional<Role> role, List<Destination> places) {
  public Contact {
    places = List.copyOf(places);
  }
}
