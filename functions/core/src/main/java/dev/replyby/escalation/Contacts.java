package dev.replyby.escalation;

import dev.replyby.rota.Duty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everybody who can be told.
 *
 * @param members by id
 * @param webhooks the ids of those in the document
 */
public record Contacts(Map<String, Contact> members, Set<String> webhooks) {
  public Contacts {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    webhooks = Collections.unmodifiableSet(new LinkedHashSet<>(webhooks));
  }

  /** The same people, told in those places alone. */
  public Contacts only(Set<Destination> reachable) {
    var told = new LinkedHashMap<String, Contact>();
    members.forEach(
        (id, contact) -> {
          var places = contact.places().stream().filter(reachable::contains).toList();
          told.put(id, new Contact(contact.role(), places));
        });
    var called = new LinkedHashSet<>(webhooks);
    called.removeIf(id -> !reachable.contains(webhook(id)));
    return new Contacts(told, called);
  }

  /**
   * Where it has to go, each once, with the members that it is for. Where a recipient is nobody, or
   * nobody who could be told, the news goes on: to the next layer, those who said to be there, the
   * leads, the owners, and at last to every webhook there is. Empty only where there is none.
   *
   * @param there for the channel
   */
  public Map<Destination, Set<String>> reach(Collection<Recipient> recipients, Attendance there) {
    return reach(recipients, there, everyWebhook());
  }

  /**
   * The same for what is about no channel and can wait, which goes on to the leads and the owners
   * and no further: figures are not for a webhook that nobody named.
   */
  public Map<Destination, Set<String>> reachOnly(Collection<Recipient> recipients) {
    return reach(recipients, Attendance.NOBODY, Map.of());
  }

  private Map<Destination, Set<String>> reach(
      Collection<Recipient> recipients, Attendance there, Map<Destination, Set<String>> atLast) {
    var reached = new LinkedHashMap<Destination, Set<String>>();
    for (var recipient : recipients) {
      chain(recipient, there)
          .map(this::destinations)
          .filter(found -> !found.isEmpty())
          .findFirst()
          .orElse(atLast)
          .forEach(
              (to, who) -> reached.computeIfAbsent(to, _ -> new LinkedHashSet<>()).addAll(who));
    }
    return reached;
  }

  /** Groups of members, of which the first that can be told is told; a webhook is its own group. */
  private Stream<Group> chain(Recipient recipient, Attendance there) {
    return switch (recipient) {
      case Recipient.OnCall _ -> onCall(there, 0);
      case Recipient.NextLayer _ -> onCall(there, 1);
      case Recipient.Holders(Role role) when role == Role.LEAD -> leaders(Role.LEAD, Role.OWNER);
      case Recipient.Holders _ -> leaders(Role.OWNER, Role.LEAD);
      case Recipient.Person(var member) ->
          Stream.concat(Stream.of(Group.of(List.of(member))), leaders(Role.LEAD, Role.OWNER));
      case Recipient.Hook(var webhook) -> Stream.of(new Group(List.of(), Optional.of(webhook)));
    };
  }

  private record Group(List<String> members, Optional<String> webhook) {
    static Group of(List<String> members) {
      return new Group(members, Optional.empty());
    }
  }

  private Stream<Group> onCall(Attendance there, int first) {
    return Stream.of(
            layers(there.duties(), first),
            Stream.of(Group.of(there.present())),
            leaders(Role.LEAD, Role.OWNER))
        .flatMap(groups -> groups);
  }

  /** Those on duty, layer by layer, from the n-th in each rota that has somebody. */
  private static Stream<Group> layers(List<List<Duty>> duties, int first) {
    var served = duties.stream().map(Contacts::served).toList();
    int deepest = served.stream().mapToInt(List::size).max().orElse(0);
    var groups = new ArrayList<Group>();
    for (int n = first; n < deepest; n++) {
      int layer = n;
      groups.add(
          Group.of(served.stream().filter(s -> s.size() > layer).map(s -> s.get(layer)).toList()));
    }
    return groups.stream();
  }

  private static List<String> served(List<Duty> duties) {
    return duties.stream()
        .filter(Duty.Served.class::isInstance)
        .map(duty -> ((Duty.Served) duty).shift().member())
        .toList();
  }

  private Stream<Group> leaders(Role first, Role then) {
    return Stream.of(first, then).map(role -> Group.of(holders(role)));
  }

  private List<String> holders(Role role) {
    return members.entrySet().stream()
        .filter(m -> m.getValue().role().filter(role::equals).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<Destination, Set<String>> destinations(Group group) {
    var found = new LinkedHashMap<Destination, Set<String>>();
    group.webhook().filter(webhooks::contains).ifPresent(id -> found.put(webhook(id), Set.of()));
    for (var member : group.members()) {
      for (var destination : placesOf(member)) {
        found.computeIfAbsent(destination, _ -> new LinkedHashSet<>()).add(member);
      }
    }
    return found;
  }

  /** Whether any member is told there. */
  public boolean isTold(Destination place) {
    return members.values().stream().anyMatch(contact -> contact.places().contains(place));
  }

  /** Whether any member is told anywhere. */
  public boolean areAnyTold() {
    return members.values().stream().anyMatch(contact -> !contact.places().isEmpty());
  }

  /** Where a member is told; nowhere when there is no such member. */
  public List<Destination> placesOf(String member) {
    return Optional.ofNullable(members.get(member)).map(Contact::places).orElse(List.of());
  }

  /** Where the members with that role are told. */
  public List<Destination> placesOf(Role role) {
    return holders(role).stream().flatMap(id -> placesOf(id).stream()).distinct().toList();
  }

  private Map<Destination, Set<String>> everyWebhook() {
    var all = new LinkedHashMap<Destination, Set<String>>();
    webhooks.forEach(id -> all.put(webhook(id), Set.of()));
    return all;
  }

  private static Destination webhook(String id) {
    return new Destination.Webhook(id);
  }
}
