package dev.replyby.status;

import dev.replyby.store.Key;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status;
import dev.replyby.store.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Live statuses in the table, beside what the public sign reads. Each toggle is one conditional
 * update of its own attribute, so that toggles at the same time, for the team and for members,
 * never undo one another; who replaces a running status is told which.
 */
public final class StatusStore {
  private static final String SITE_IS_THERE = "attribute_exists(" + Key.PARTITION + ")";

  private final Table table;

  public StatusStore(Table table) {
    this.table = table;
  }

  /** Whose status it is. */
  sealed interface Holder {
    /** The team, and so the sign. */
    record Team() implements Holder {}

    record Member(String id) implements Holder {}
  }

  /** What came of a toggle. */
  sealed interface Toggled {
    /** It counts from now on, instead of {@code replaced}. */
    record Done(Optional<Status> replaced) implements Toggled {}

    record NoSuchSite() implements Toggled {}

    record NoSuchMember() implements Toggled {}
  }

  /** Sets a status. */
  Toggled set(String site, Holder holder, Status status) {
    return update(
        update(site, holder, "SET %s = :status", Map.of(":status", status.toAttribute())), holder);
  }

  /** Ends a status. */
  Toggled clear(String site, Holder holder) {
    return update(update(site, holder, "REMOVE %s", Map.of()), holder);
  }

  private UpdateItemRequest.Builder update(
      String site, Holder holder, String change, Map<String, AttributeValue> changed) {
    var names = new HashMap<String, String>();
    var values = new HashMap<>(changed);
    names.put("#revision", SignItem.REVISION);
    values.put(":one", AttributeValue.fromN("1"));
    var condition = SITE_IS_THERE;
    var path = "#team";
    switch (holder) {
      case Holder.Team _ -> names.put("#team", SignItem.TEAM);
      case Holder.Member member -> {
        path = "#statuses.#member";
        names.put("#statuses", SignItem.MEMBER_STATUS);
        names.put("#member", member.id());
        names.put("#members", SignItem.MEMBERS);
        values.put(":member", AttributeValue.fromS(member.id()));
        condition = "contains(#members, :member)";
      }
    }
    return UpdateItemRequest.builder()
        .tableName(table.name())
        .key(Key.sign(site).attributes())
        .updateExpression(change.formatted(path) + " ADD #revision :one")
        .conditionExpression(condition)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .returnValues(ReturnValue.UPDATED_OLD)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
  }

  private Toggled update(UpdateItemRequest.Builder request, Holder holder) {
    try {
      var old = table.call(c -> c.updateItem(request.build())).attributes();
      return new Toggled.Done(status(old, holder));
    } catch (ConditionalCheckFailedException e) {
      return e.hasItem() ? new Toggled.NoSuchMember() : new Toggled.NoSuchSite();
    }
  }

  private static Optional<Status> status(Map<String, AttributeValue> old, Holder holder) {
    var attribute =
        switch (holder) {
          case Holder.Team _ -> Optional.ofNullable(old.get(SignItem.TEAM));
          case Holder.Member member ->
              Optional.ofNullable(old.get(SignItem.MEMBER_STATUS))
                  .flatMap(all -> Optional.ofNullable(all.m().get(member.id())));
        };
    return attribute.map(Status::from);
  }
}
