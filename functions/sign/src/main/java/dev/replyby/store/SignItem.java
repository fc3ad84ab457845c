package dev.replyby.store;

import dev.replyby.evidence.Backing;
import dev.replyby.rota.Live;
import dev.replyby.time.Openings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Everything that one public sign is made of: the plan, and beside it the live statuses and covers.
 *
 * @param version the version of the site document that the plan was made from
 * @param revision grows with every change of document, status or cover
 * @param plan as {@code PlanWriter} wrote it
 * @param members the ids of the document's members
 * @param covers running and to come, and for a while those that have ended, the oldest first
 * @param evidence by channel, as far as there is any; it may outlive its channel
 */
public record SignItem(
    long version,
    long revision,
    String plan,
    Set<String> members,
    Optional<Status> team,
    Map<String, Status> memberStatus,
    List<StoredCover> covers,
    Map<String, ChannelEvidence> evidence) {
  public static final String VERSION = "version";
  public static final String REVISION = "revision";
  public static final String PLAN = "plan";
  public static final String MEMBERS = "members";
  public static final String TEAM = "team";
  public static final String MEMBER_STATUS = "memberStatus";
  public static final String COVERS = "covers";

  public SignItem {
    covers = List.copyOf(covers);
  }

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
        statuses,
        attributes.listOrEmpty(COVERS).stream().map(c -> StoredCover.from(c.m())).toList(),
        ChannelEvidence.all(item));
  }

  /** What its members said beside the document. */
  public Live live() {
    return new Live(
        away(), said(Status.Kind.OPEN), covers.stream().map(StoredCover::cover).toList());
  }

  /** What the replies of each channel back, as far as that is known. */
  public Map<String, Backing> backing() {
    var backing = new LinkedHashMap<String, Backing>();
    evidence.forEach((channel, known) -> backing.put(channel, known.backing()));
    return backing;
  }

  /** When members said to be away, by their ids. */
  public Map<String, Openings> away() {
    return said(Status.Kind.AWAY);
  }

  /** Of those alone who are members: a status may outlive its member. */
  private Map<String, Openings> said(Status.Kind kind) {
    var said = new LinkedHashMap<String, Openings>();
    memberStatus.forEach(
        (id, status) -> {
          if (status.kind() == kind && members.contains(id)) {
            said.put(id, status.time());
          }
        });
    return said;
  }
}
