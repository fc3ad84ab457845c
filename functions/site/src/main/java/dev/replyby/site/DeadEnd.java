package dev.replyby.site;

import dev.replyby.escalation.Attendance;
import dev.replyby.escalation.Contacts;
import dev.replyby.escalation.Recipient;
import dev.replyby.escalation.Role;
import java.util.List;
import java.util.Optional;

/**
 * Recipients whom a document names and who could not be told, for the owner to know.
 *
 * @param last who is told when nobody else is
 */
record DeadEnd(Contacts contacts, String last) {
  static DeadEnd ofSteps(Contacts contacts) {
    return new DeadEnd(contacts, "every webhook");
  }

  static DeadEnd ofDigest(Contacts contacts) {
    return new DeadEnd(contacts, "nobody");
  }

  /** What is missing, if anything. */
  Optional<String> at(Recipient recipient) {
    if (contacts.reach(List.of(recipient), Attendance.NOBODY).isEmpty()) {
      return Optional.of(
          "nobody can be told: there is no webhook, and no member to tell by \"sns\"");
    }
    return switch (recipient) {
      case Recipient.Person(var id) when contacts.placesOf(id).isEmpty() ->
          Optional.of(id + " has no \"notify\"" + instead("the leads are told, else the owners"));
      case Recipient.Holders(Role role) when contacts.placesOf(role).isEmpty() ->
          Optional.of(
              "no member with \"role\": \""
                  + role.word()
                  + "\" has a \"notify\""
                  + instead(role == Role.LEAD ? "the owners are told" : "the leads are told"));
      default -> Optional.empty();
    };
  }

  private String instead(String others) {
    return ": instead " + others + ", else " + last;
  }
}
