package dev.replyby.store;

import dev.replyby.time.Openings;
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

  /** When members said to be away, by their ids. */
  public Map<String, Openings> away() {
    var away = new LinkedHashMap<String, Openings>();
    said(Status.Kind.AWAY).forEach((id, s) -> away.put(id, s.time()));
    return away;
  }

  /** When any member said to be there. */
  public Openings present() {
    return said(Status.Kind.OPEN).values().stream()
        .map(Status::time)
        .reduce(Openings.none(), Openings::union);
  }

  /** Of those alone who are members: a status may outlive its member. */
  private Map<String, Status> said(Status.Kind kind) {
    var said = new LinkedHashMap<>(memberStatus);
    said.keySet().retainAll(members);
    said.values().removeIf(status -> status.kind() != kind);
    return said;
  }
}
