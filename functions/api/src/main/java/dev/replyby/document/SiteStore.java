package dev.replyby.document;

import dev.replyby.plan.Plan;
import dev.replyby.plan.PlanWriter;
import dev.replyby.site.Site;
import dev.replyby.store.Attributes;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import dev.replyby.store.SignItem;
import dev.replyby.store.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The site documents in the table: every write is one transaction with all that follows from it.
 */
public final class SiteStore {
  private final Table table;
  private final DigestTurns digests;

  public SiteStore(Table table) {
    this.table = table;
    this.digests = new DigestTurns(table);
  }

  /** What the public sign needs of a document. */
  public record Prepared(Plan plan, Set<String> members) {}

  /**
   * What is written when a version is published.
   *
   * @param digest how the turn of its weekly digest moves; empty when its document wants none
   */
  record Edition(Version version, Prepared prepared, Optional<DigestTurn.Move> digest) {}

  /** Which version counts; consistent. */
  Head head(String site) {
    return table.get(Key.head(site), true).map(Head::from).orElse(Head.NONE);
  }

  /** One version; versions never change. */
  Optional<Version> version(String site, long number) {
    return table.get(Key.version(site, number), true).map(Version::from);
  }

  /** The members in a version that was published. */
  public People people(String site, long number) {
    return version(site, number)
        .flatMap(Version::document)
        .map(People::in)
        .orElseThrow(() -> new IllegalStateException("no document of version " + number));
  }

  /** The document that is published, as it was sent; empty when there is none. */
  public Optional<String> published(String site) {
    return head(site).published().stream()
        .mapToObj(number -> version(site, number).flatMap(Version::document))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether promises of a site are on record; the index that says so may be a moment behind. */
  boolean hasPromises(String site) {
    var all = IndexKey.asked(site, 0, "");
    return table
            .call(
                c ->
                    c.query(
                        r ->
                            r.tableName(table.name())
                                .indexName(all.index().word())
                                .limit(1)
                                .keyConditionExpression("#p = :p")
                                .expressionAttributeNames(Map.of("#p", all.index().partition()))
                                .expressionAttributeValues(
                                    Map.of(":p", AttributeValue.fromS(all.partition())))))
            .count()
        > 0;
  }

  /** Publishes a version after {@code head}; false when somebody else wrote one in between. */
  boolean publish(String site, Head head, Edition edition) {
    var version = edition.version();
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(put(new Head(version.number(), false).at(Key.head(site)), follows(head)));
    writes.add(put(version.at(Key.version(site, version.number())), Condition.ABSENT));
    writes.add(put(audit(site, version, "publish"), Condition.ABSENT));
    writes.add(sign(site, version.number(), edition.prepared()));
    if (head.published().isEmpty()) {
      var listed = Attributes.at(Key.ofAllSites(site)).put("site", site).toMap();
      writes.add(table.put(listed));
    }
    edition.digest().ifPresent(move -> writes.add(digests.write(move.before(), move.after())));
    return table.transact(writes).isEmpty();
  }

  /**
   * How the turn of its weekly digest moves when that version of a site's document is published.
   */
  Optional<DigestTurn.Move> digest(String site, Version version, Site document) {
    return document
        .notifying()
        .digest()
        .map(
            digest -> {
              var before = digests.find(site);
              return new DigestTurn.Move(
                  before,
                  DigestTurn.published(site, version, before, digest.time(), document.zone()));
            });
  }

  /** Takes the site down with a version that says so; false when somebody else wrote in between. */
  boolean delete(String site, Head head, Version version) {
    return table
        .transact(
            List.of(
                put(new Head(version.number(), true).at(Key.head(site)), follows(head)),
                put(version.at(Key.version(site, version.number())), Condition.ABSENT),
                put(audit(site, version, "delete"), Condition.ABSENT),
                table.delete(Key.sign(site)),
                table.delete(Key.digest(site)),
                table.delete(Key.ofAllSites(site))))
        .isEmpty();
  }

  /** Renews the plan of a version that still counts; false when it no longer does. */
  boolean renew(String site, long number, Plan plan) {
    return table
        .update(
            Key.sign(site),
            "SET #plan = :plan",
            "#version = :version",
            Map.of("#plan", SignItem.PLAN, "#version", SignItem.VERSION),
            Map.of(
                ":plan", AttributeValue.fromS(PlanWriter.write(plan)),
                ":version", Attributes.ofNumber(number)))
        .isEmpty();
  }

  /** The ids of all sites that are up. */
  Stream<String> sites() {
    var first = Key.ofAllSites("");
    return table
        .query(first.partition(), first.sort())
        .map(item -> Attributes.of(item).text("site"));
  }

  /**
   * Some sites that are up, by their ids, ascending.
   *
   * @param more whether there are others after them
   */
  record Sites(List<String> ids, boolean more) {}

  /** At most {@code limit} sites whose ids sort after that one; from the first for empty text. */
  Sites sitesAfter(String id, int limit) {
    var after = Key.ofAllSites(id);
    var items =
        table.call(
            c ->
                c.query(
                    r ->
                        r.tableName(table.name())
                            .limit(limit)
                            .consistentRead(true)
                            .keyConditionExpression("#p = :p AND #s > :after")
                            .expressionAttributeNames(Map.of("#p", Key.PARTITION, "#s", Key.SORT))
                            .expressionAttributeValues(
                                Map.of(
                                    ":p", AttributeValue.fromS(after.partition()),
                                    ":after", AttributeValue.fromS(after.sort())))));
    var ids = items.items().stream().map(item -> Attributes.of(item).text("site")).toList();
    return new Sites(ids, items.hasLastEvaluatedKey());
  }

  /**
   * Some versions, newest first, without their documents.
   *
   * @param more whether there are older ones
   */
  record Page(List<Version> versions, boolean more) {}

  /**
   * At most {@code limit} versions with a lower number; fewer where their documents are large, as
   * DynamoDB reads at most 1 MB at once.
   */
  Page versionsBefore(String site, long number, int limit) {
    var last = Key.version(site, number - 1);
    var items =
        table.call(
            c ->
                c.query(
                    r ->
                        r.tableName(table.name())
                            .scanIndexForward(false)
                            .limit(limit)
                            .consistentRead(true)
                            .projectionExpression("#n, #at, #by, #deleted")
                            .keyConditionExpression("#p = :p AND #s BETWEEN :first AND :last")
                            .expressionAttributeNames(
                                Map.of(
                                    "#n", Version.NUMBER,
                                    "#at", Version.AT,
                                    "#by", Version.BY,
                                    "#deleted", Version.DELETED,
                                    "#p", Key.PARTITION,
                                    "#s", Key.SORT))
                            .expressionAttributeValues(
                                Map.of(
                                    ":p", AttributeValue.fromS(last.partition()),
                                    ":first", AttributeValue.fromS(Key.version(site, 0).sort()),
                                    ":last", AttributeValue.fromS(last.sort())))));
    var versions = items.items().stream().map(SiteStore::listed).toList();
    return new Page(versions, items.hasLastEvaluatedKey());
  }

  /** A version as it is listed: whether it has a document, not which. */
  private static Version listed(Map<String, AttributeValue> item) {
    boolean deleted = Attributes.of(item).number(Version.DELETED) == 1;
    var version = Version.from(item);
    return deleted
        ? version
        : new Version(version.number(), version.at(), version.by(), Optional.of(""));
  }

  private record Condition(String expression, Map<String, AttributeValue> values) {
    static final Condition ABSENT =
        new Condition("attribute_not_exists(" + Key.PARTITION + ")", Map.of());
  }

  private static Condition follows(Head head) {
    return head.number() == 0
        ? Condition.ABSENT
        : new Condition("#number = :number", Map.of(":number", Attributes.ofNumber(head.number())));
  }

  private TransactWriteItem put(Map<String, AttributeValue> item, Condition condition) {
    var put =
        Put.builder()
            .tableName(table.name())
            .item(item)
            .conditionExpression(condition.expression());
    if (!condition.values().isEmpty()) {
      put.expressionAttributeNames(Map.of("#number", Head.NUMBER));
      put.expressionAttributeValues(condition.values());
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private static Map<String, AttributeValue> audit(String site, Version version, String action) {
    return Attributes.at(Key.audit(site, version.number()))
        .put("action", action)
        .put("at", version.at())
        .put("by", version.by())
        .toMap();
  }

  /** The sign's input; live statuses beside it stay as they are. */
  private TransactWriteItem sign(String site, long number, Prepared prepared) {
    var names = new HashMap<String, String>();
    names.put("#version", SignItem.VERSION);
    names.put("#plan", SignItem.PLAN);
    names.put("#statuses", SignItem.MEMBER_STATUS);
    names.put("#members", SignItem.MEMBERS);
    names.put("#revision", SignItem.REVISION);
    var values = new HashMap<String, AttributeValue>();
    values.put(":version", Attributes.ofNumber(number));
    values.put(":plan", AttributeValue.fromS(PlanWriter.write(prepared.plan())));
    values.put(":none", AttributeValue.fromM(Map.of()));
    values.put(":one", Attributes.ofNumber(1));
    var set = "SET #version = :version, #plan = :plan, #statuses = if_not_exists(#statuses, :none)";
    boolean members = !prepared.members().isEmpty();
    if (members) {
      values.put(":members", AttributeValue.fromSs(List.copyOf(prepared.members())));
    }
    var team = members ? ", #members = :members" : " REMOVE #members";
    var expression = set + team + " ADD #revision :one";
    return table.change(Key.sign(site), expression, Optional.empty(), names, values);
  }
}
