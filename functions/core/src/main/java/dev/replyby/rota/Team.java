package dev.replyby.rota;

import dev.replyby.time.Openings;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everybody who may take a turn, and when they said that they are away.
 *
 * @param members by id
 * @param away by member id; who is not named is not away
 */
public record Team(Map<String, Member> members, Map<String, Openings> away) {
  public Team {
    members = Map.copyOf(members);
    away = Map.copyOf(away);
  }

  /** Nobody is away. */
  public static Team of(Collection<Member> members) {
    return new Team(
        members.stream().collect(Collectors.toMap(Member::id, Function.identity())), Map.of());
  }

  /** That member, unless they are gone. */
  Optional<Member> member(String id) {
    return Optional.ofNullable(members.get(id));
  }

  /** When that member said to be away. */
  Openings away(String id) {
    return away.getOrDefault(id, Openings.none());
  }
}
