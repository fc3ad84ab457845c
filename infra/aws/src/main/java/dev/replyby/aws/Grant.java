package dev.replyby.aws;

import dev.replyby.store.Index;
import dev.replyby.store.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * One action on the table or on one of its indexes, on some partitions alone.
 *
 * @param index empty for the table itself
 * @param partitions partition keys; a star stands for anything
 * @param attributes beside the key, those alone that may be named; empty: all
 */
record Grant(
    String action, Optional<Index> index, List<String> partitions, List<String> attributes) {
  /** What the signs of sites are made of, and nothing else. */
  static final String SIGNS = Key.sign("*").partition();

  /** Everything else of one site: its head, versions, audit, ended covers and list of tokens. */
  static final String SITE = Key.head("*").partition();

  /** Tokens by their hash. */
  static final String TOKEN = Key.token("*").partition();

  /** Kept answers to keyed writes. */
  static final String IDEMPOTENCY = Key.idempotency("*").partition();

  /** What other systems prove themselves with, by site. */
  static final String INBOUND = Key.inbound("*", "").partition();

  /** The list of all sites. */
  static final String SITES = Key.ofAllSites("").partition();

  /** Promises on record. */
  static final String PROMISE = Key.promise("*").partition();

  /** Webhooks' secrets, by site. */
  static final String WEBHOOK = Key.webhook("*", "").partition();

  /** When weekly digests are told. */
  static final String DIGEST = Key.digest("*").partition();

  /** Messages to be sent. */
  static final String MESSAGE = Key.message("*").partition();

  /** What channels remember of their questions. */
  static final String EVIDENCE = Key.evidence("*", "*").partition();

  /** Counters of channels. */
  static final String COUNTERS = Key.counters("*", "*", "").partition();

  /** Counters of those who replied. */
  static final String COUNTERS_BY = Key.counters("*", "*", "", "").partition();

  static Grant of(String action, String... partitions) {
    return new Grant("dynamodb:" + action, Optional.empty(), List.of(partitions), List.of());
  }

  /** Changing one attribute and no other, of items of one kind. */
  static Grant change(String attribute, String partitions) {
    return new Grant(
        "dynamodb:UpdateItem", Optional.empty(), List.of(partitions), List.of(attribute));
  }

  /** Asking an index. */
  static Grant query(Index index, String... partitions) {
    return new Grant("dynamodb:Query", Optional.of(index), List.of(partitions), List.of());
  }

  /**
   * The statement that allows it. Conditions with {@code ForAllValues} also hold when there is
   * nothing at all, so a key is asked for, and attributes where they matter. What is named includes
   * the key (<a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html">IAM
   * conditions for fine-grained access</a>).
   */
  PolicyStatement on(String tableArn) {
    return PolicyStatement.Builder.create()
        .actions(List.of(action))
        .resources(List.of(tableArn + index.map(i -> "/index/" + i.word()).orElse("")))
        .conditions(conditions())
        .build();
  }

  private Map<String, Object> conditions() {
    var like = Map.of("dynamodb:LeadingKeys", partitions);
    if (attributes.isEmpty()) {
      return Map.of(
          "ForAllValues:StringLike", like, "Null", Map.of("dynamodb:LeadingKeys", "false"));
    }
    var named = Stream.concat(Stream.of(Key.PARTITION, Key.SORT), attributes.stream()).toList();
    return Map.of(
        "ForAllValues:StringLike", like,
        "ForAllValues:StringEquals", Map.of("dynamodb:Attributes", named),
        "Null", Map.of("dynamodb:LeadingKeys", "false", "dynamodb:Attributes", "false"));
  }
}
