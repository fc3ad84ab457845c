package dev.replyby.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Everything that one public sign is made of: the plan, and the live statuses beside it.
 *
 * @param version the version of the site document that the plan was made from
 * @param revision grows with every change of plan or status
 * @param plan as {@code PlanWriter} wrote it
 * @param members the ids whose status may be set
 */
public record SignItem(
    long version,
    long revision,
    String plan,
    Set<String> members,
    Optional<Status> team,
    Map<String, Status> memberStatus) {
  public static final String VERSION = "version";
  public static final String REVISION = "revision";
  public static final String PLAN = "plan";
  public static final String MEMBERS = "members";
  public static final String TEAM = "team";
  public static final String MEMBER_STATUS = "memberStatus";

  /** The item with these attributes. */
  public static SignItem from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    var statuses = new LinkedHashMap<String, Status>();
    attributes
        .mapOrEmpty(MEMBER_STATUS)
        .forEach((id, status) -> statuses.put(id, Status.from(status)));
    return new SignItem(
        attributes.number(VERSION),
        attributes.number(REVISION),
        attributes.text(PLAN),
        Set.copyOf(attributes.textsOrNone(MEMBERS)),
        attributes.find(TEAM).map(Status::from),
        statuses);
  }
}
