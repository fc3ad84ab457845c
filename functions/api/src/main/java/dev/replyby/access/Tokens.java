package dev.replyby.access;

import dev.replyby.store.Key;
import dev.replyby.store.SignItem;
import dev.replyby.store.SignStore;
import dev.replyby.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The tokens in the table: each once by its hash, for looking up, and once in its site's list. */
public final class Tokens {
  /** What DynamoDB reads at once. */
  private static final int BATCH = 100;

  private final Table table;

  public Tokens(Table table) {
    this.table = table;
  }

  /** What came of creating a token. */
  public sealed interface Created {
    record Done() implements Created {}

    record NoSuchSite() implements Created {}

    record NoSuchMember() implements Created {}
  }

  /**
   * Makes a token that may do everything; for whoever holds the table itself.
   *
   * @param now epoch second
   */
  public Secret createOperator(String label, long now) {
    var secret = Secret.random(Role.OPERATOR);
    var none = Optional.<String>empty();
    var token = Token.of(secret, Role.OPERATOR, none, none, Optional.of(label), now);
    table.call(
        c -> c.putItem(r -> r.tableName(table.name()).item(token.at(Key.token(token.hash())))));
    return secret;
  }

  /** Ends an operator's token; false when there is none with that text. */
  public boolean revokeOperator(String text) {
    var token = findOperator(text);
    token.ifPresent(this::revoke);
    return token.isPresent();
  }

  /** An operator's token by its text, with its last use. */
  public Optional<Token> findOperator(String text) {
    return Secret.parse(text).flatMap(this::find).filter(t -> t.role() == Role.OPERATOR);
  }

  /**
   * The token with that secret, unless it was revoked: one read, which sees what was just written.
   */
  Optional<Token> find(Secret secret) {
    return table.get(Key.token(secret.hash()), true).map(Token::from);
  }

  /** Stores a site's token; the site must be there, and so must the member who is to hold it. */
  Created create(Token token) {
    var site = token.site().orElseThrow();
    var failed =
        table.transact(
            List.of(
                siteIsThere(site, token.member()),
                table.put(token.at(Key.token(token.hash()))),
                table.put(token.at(Key.siteToken(site, token.id())))));
    return failed
        .map(
            old ->
                old.isEmpty() || token.member().isEmpty()
                    ? new Created.NoSuchSite()
                    : (Created) new Created.NoSuchMember())
        .orElseGet(Created.Done::new);
  }

  /** Whether there is such a site. */
  boolean hasSite(String site) {
    return table.get(Key.sign(site), true).isPresent();
  }

  /** The ids of a site's members; empty when there is no such site. */
  Optional<Set<String>> members(String site) {
    return new SignStore(table).read(site).map(SignItem::members);
  }

  /** All tokens of a site, with their last use: a query, and one read of a hundred at a time. */
  List<Token> list(String site) {
    return listed(site)
        .map(token -> Key.token(token.hash()))
        .gather(Gatherers.windowFixed(BATCH))
        .flatMap(keys -> inTheirOrder(keys, table.getAll(keys)))
        .toList();
  }

  /** Those that were revoked meanwhile are not there any more. */
  private static Stream<Token> inTheirOrder(
      List<Key> keys, Map<Key, Map<String, AttributeValue>> found) {
    return keys.stream().filter(found::containsKey).map(found::get).map(Token::from);
  }

  private Stream<Token> listed(String site) {
    var first = Key.siteToken(site, "");
    return table.query(first.partition(), first.sort()).map(Token::from);
  }

  /** Ends a token; empty when the site has none with that id. */
  Optional<Token> revoke(String site, String id) {
    if (!Token.isId(id)) {
      return Optional.empty();
    }
    var token = table.get(Key.siteToken(site, id), true).map(Token::from);
    token.ifPresent(this::revoke);
    return token;
  }

  /** Ends every token of a site. */
  public void revokeAll(String site) {
    listed(site).forEach(this::revoke);
  }

  private void revoke(Token token) {
    var deletes = new ArrayList<TransactWriteItem>();
    deletes.add(table.delete(Key.token(token.hash())));
    token.site().ifPresent(site -> deletes.add(table.delete(Key.siteToken(site, token.id()))));
    table.transact(deletes);
  }

  private TransactWriteItem siteIsThere(String site, Optional<String> member) {
    var check = ConditionCheck.builder().tableName(table.name()).key(Key.sign(site).attributes());
    check.returnValuesOnConditionCheckFailure("ALL_OLD");
    check.conditionExpression("attribute_exists(" + Key.PARTITION + ")");
    member.ifPresent(
        id ->
            check
                .conditionExpression("contains(#members, :member)")
                .expressionAttributeNames(Map.of("#members", SignItem.MEMBERS))
                .expressionAttributeValues(Map.of(":member", AttributeValue.fromS(id))));
    return TransactWriteItem.builder().conditionCheck(check.build()).build();
  }
}
