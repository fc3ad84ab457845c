package dev.replyby.access;

import dev.replyby.http.Caller;
import dev.replyby.store.Attributes;
import dev.replyby.store.Key;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A token as it is stored, without its secret.
 *
 * @param id what it is called in lists; says nothing about the secret
 * @param hash of the secret
 * @param site absent for the operator's
 * @param member who holds it, for staff
 * @param createdAt epoch second
 * @param usedOn the last day on which it was presented, in UTC, whatever was refused to it then;
 *     {@link LastUse} keeps it
 */
public record Token(
    String id,
    String hash,
    Role role,
    Optional<String> site,
    Optional<String> member,
    Optional<String> label,
    long createdAt,
    Optional<LocalDate> usedOn) {
  private static final int ID_LENGTH = 12;

  /** The attribute with the day of its last use, in the item that is looked up alone. */
  public static final String USED_ON = "usedOn";

  /** Whether a text has the form of a token's id. */
  static boolean isId(String text) {
    return text.matches("[0-9a-f]{" + ID_LENGTH + "}");
  }

  /** The token with that secret. */
  static Token of(
      Secret secret,
      Role role,
      Optional<String> site,
      Optional<String> member,
      Optional<String> label,
      long createdAt) {
    var hash = secret.hash();
    return new Token(
        hash.substring(0, ID_LENGTH), hash, role, site, member, label, createdAt, Optional.empty());
  }

  /** Who calls with it. */
  Caller caller() {
    var name = role.word() + ":" + member.or(() -> label).orElse(id);
    return switch (role) {
      case OPERATOR -> new Caller.Operator(name);
      case OWNER -> new Caller.Owner(site.orElseThrow(), name);
      case STAFF -> new Caller.Staff(site.orElseThrow(), name, member);
    };
  }

  /** As a new item under that key: the same for look-up and for the site's list. */
  Map<String, AttributeValue> at(Key key) {
    return Attributes.at(key)
        .put("id", id)
        .put("hash", hash)
        .put("role", role.word())
        .put("site", site)
        .put("member", member)
        .put("label", label)
        .put("createdAt", createdAt)
        .toMap();
  }

  /** The token in that item. */
  static Token from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new Token(
        attributes.text("id"),
        attributes.text("hash"),
        Role.of(attributes.text("role")).orElseThrow(),
        attributes.textIfAny("site"),
        attributes.textIfAny("member"),
        attributes.textIfAny("label"),
        attributes.number("createdAt"),
        attributes.textIfAny(USED_ON).map(LocalDate::parse));
  }
}
