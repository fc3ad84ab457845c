package dev.replyby.idempotency;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.http.Response;
import dev.replyby.store.Attributes;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The answers given to keyed writes. */
public final class AnswerStore {
  private static final Duration KEPT = Duration.ofDays(1);

  /** Longer than a function may run: a request still reserved after it has crashed. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final String PRINT = "print";
  private static final String RESERVATION = "reservation";
  private static final String STATUS = "status";
  private static final String HEADERS = "headers";
  private static final String BODY = "body";
  private static final String LEASED_UNTIL = "leasedUntil";

  private final Table table;

  public AnswerStore(Table table) {
    this.table = table;
  }

  /** What is known of a key. */
  sealed interface Reserved {
    /** Nothing; it is now reserved for this request. */
    record Ours() implements Reserved {}

    record Answered(Response response) implements Reserved {}

    record Running() implements Reserved {}

    record OtherRequest() implements Reserved {}
  }

  /** Reserves a key for a request, unless it has been used. */
  Reserved reserve(String id, String print, long now) {
    var reservation = UUID.randomUUID().toString();
    var item =
        Attributes.at(Key.idempotency(id))
            .put(PRINT, print)
            .put(RESERVATION, reservation)
            .put(LEASED_UNTIL, now + LEASE.toSeconds())
            .put(Key.EXPIRES, now + KEPT.toSeconds())
            .toMap();
    try {
      table.call(
          c ->
              c.putItem(
                  r ->
                      r.tableName(table.name())
                          .item(item)
                          .conditionExpression(
                              "attribute_not_exists(#pk) OR #expires <= :now"
                                  + " OR (attribute_not_exists(#status)"
                                  + " AND #print = :print AND #leased <= :now)")
                          .expressionAttributeNames(
                              Map.of(
                                  "#pk", Key.PARTITION,
                                  "#expires", Key.EXPIRES,
                                  "#status", STATUS,
                                  "#print", PRINT,
                                  "#leased", LEASED_UNTIL))
                          .expressionAttributeValues(
                              Map.of(
                                  ":now", AttributeValue.fromN(Long.toString(now)),
                                  ":print", AttributeValue.fromS(print)))
                          .returnValuesOnConditionCheckFailure(
                              ReturnValuesOnConditionCheckFailure.ALL_OLD)));
      return new Reserved.Ours();
    } catch (ConditionalCheckFailedException e) {
      return known(Attributes.of(e.item()), print, reservation);
    }
  }

  /** Keeps the answer for a reserved key, its body sealed. */
  void keep(String id, Response response, String sealedBody) {
    var headers = JsonNodeFactory.instance.objectNode();
    response.headers().forEach(headers::put);
    table.call(
        c ->
            c.updateItem(
                r ->
                    r.tableName(table.name())
                        .key(Key.idempotency(id).attributes())
                        .updateExpression(
                            "SET #status = :status, #headers = :headers, #body = :body")
                        .expressionAttributeNames(
                            Map.of("#status", STATUS, "#headers", HEADERS, "#body", BODY))
                        .expressionAttributeValues(
                            Map.of(
                                ":status",
                                AttributeValue.fromN(Integer.toString(response.status())),
                                ":headers",
                                AttributeValue.fromS(JsonBody.text(headers)),
                                ":body",
                                AttributeValue.fromS(sealedBody)))));
  }

  /** Lets the key be used again. */
  void release(String id) {
    table.remove(Key.idempotency(id));
  }

  private static Reserved known(Attributes item, String print, String reservation) {
    if (item.text(RESERVATION).equals(reservation)) {
      return new Reserved.Ours(); // an earlier attempt's, whose answer was lost
    }
    if (!item.text(PRINT).equals(print)) {
      return new Reserved.OtherRequest();
    }
    return item.find(STATUS).isPresent()
        ? new Reserved.Answered(response(item))
        : new Reserved.Running();
  }

  private static Response response(Attributes item) {
    var headers = new LinkedHashMap<String, String>();
    JsonBody.tree(item.text(HEADERS))
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new Response(Math.toIntExact(item.number(STATUS)), headers, item.text(BODY));
  }
}
