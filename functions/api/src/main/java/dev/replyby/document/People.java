package dev.replyby.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.body.JsonBody;
import dev.replyby.input.Texts;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What members are called and where they are, as the site document says.
 *
 * @param members by id, as the document has them
 */
public record People(JsonNode members) {
  /** Those of a published document. */
  static People in(String document) {
    return new People(JsonBody.tree(document).path("members"));
  }

  /** The id where there is no name, or no such member any more. */
  public String name(String id) {
    return members.path(id).path("name").asText(id);
  }

  /** Empty for the site's own. */
  public Optional<ZoneId> zone(String id) {
    return Optional.of(members.path(id).path("timeZone").asText()).flatMap(Texts::zone);
  }

  /** Whether it is the id of an outside partner. */
  public boolean isPartner(String id) {
    return members.path(id).path("partner").asBoolean();
  }
}
