package dev.replyby.aws;

import dev.replyby.store.Index;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A table as a function with a privilege has it: what its role does not allow is an error. */
final class GrantedTable implements ExecutionInterceptor {
  private final Privilege privilege;

  private GrantedTable(Privilege privilege) {
    this.privilege = privilege;
  }

  static Table of(Privilege privilege, URI endpoint, String name) {
    return new Table(client(endpoint, new GrantedTable(privilege)), name);
  }

  /** A client that may do everything. */
  static DynamoDbClient client(URI endpoint, ExecutionInterceptor... interceptors) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(c -> List.of(interceptors).forEach(c::addExecutionInterceptor))
        .build();
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    asked(context.request())
        .forEach(
            ask -> {
              if (privilege.grants().stream().noneMatch(g -> allows(g, ask))) {
                throw new AssertionError(privilege + " may not " + ask);
              }
            });
  }

  /** With the attributes that are named beside the key, as far as a grant may look at them. */
  private record Ask(
      String action, Optional<String> index, String partition, Collection<String> attributes) {
    Ask(String action, Map<String, AttributeValue> item) {
      this(action, Optional.empty(), item, Key.PARTITION, List.of());
    }

    Ask(
        String action,
        Optional<String> index,
        Map<String, AttributeValue> values,
        String name,
        Collection<String> attributes) {
      this(action, index, values.getOrDefault(name, AttributeValue.fromS("")).s(), attributes);
    }
  }

  private static Stream<Ask> asked(SdkRequest request) {
    return switch (request) {
      case GetItemRequest r -> Stream.of(new Ask("GetItem", r.key()));
      case PutItemRequest r -> Stream.of(new Ask("PutItem", r.item()));
      case UpdateItemRequest r -> Stream.of(asked(r));
      case DeleteItemRequest r -> Stream.of(new Ask("DeleteItem", r.key()));
      case QueryRequest r -> Stream.of(asked(r));
      case BatchGetItemRequest r ->
          r.requestItems().values().stream()
              .flatMap(k -> k.keys().stream())
              .map(key -> new Ask("BatchGetItem", key));
      case TransactWriteItemsRequest r -> r.transactItems().stream().map(GrantedTable::asked);
      default -> throw new AssertionError("no rule for " + request.getClass());
    };
  }

  private static Ask asked(QueryRequest query) {
    var index = Optional.ofNullable(query.indexName());
    return new Ask("Query", index, query.expressionAttributeValues(), ":p", List.of());
  }

  /** Every update of ours names its attributes by placeholders alone. */
  private static Ask asked(UpdateItemRequest update) {
    var named = update.expressionAttributeNames().values();
    return new Ask("UpdateItem", Optional.empty(), update.key(), Key.PARTITION, named);
  }

  /** Each part of a transaction is allowed as the action it is. */
  private static Ask asked(TransactWriteItem part) {
    if (part.put() != null) {
      return new Ask("PutItem", part.put().item());
    }
    if (part.update() != null) {
      var update = part.update();
      var named = update.expressionAttributeNames().values();
      return new Ask("UpdateItem", Optional.empty(), update.key(), Key.PARTITION, named);
    }
    return part.delete() != null
        ? new Ask("DeleteItem", part.delete().key())
        : new Ask("ConditionCheckItem", part.conditionCheck().key());
  }

  private static boolean allows(Grant grant, Ask ask) {
    return grant.action().equals("dynamodb:" + ask.action())
        && grant.index().map(Index::word).equals(ask.index())
        && (grant.attributes().isEmpty() || names(grant).containsAll(ask.attributes()))
        && grant.partitions().stream()
            .anyMatch(
                p -> Pattern.matches("\\Q" + p.replace("*", "\\E.*\\Q") + "\\E", ask.partition));
  }

  private static Set<String> names(Grant grant) {
    var names = new HashSet<>(grant.attributes());
    names.addAll(List.of(Key.PARTITION, Key.SORT));
    return names;
  }
}
