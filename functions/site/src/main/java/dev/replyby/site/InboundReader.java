package dev.replyby.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads one inbound. */
final class InboundReader {
  private static final String JSON = "json";

  private final Set<String> channels;
  private final Findings findings;

  /**
   * @param channels the ids to choose from
   */
  InboundReader(Set<String> channels, Findings findings) {
    this.channels = channels;
    this.findings = findings;
  }

  Inbound read(Place place) {
    var sender = sender(place);
    checkMap(place, sender);
    checkChannels(place, sender);
    return new Inbound(
        place.name(),
        sender,
        new SigningReader(findings).read(place.at("signature"), sender),
        findings.reference(place.at("channel"), "channel", channels),
        inboxes(place.at("inboxes")));
  }

  /** Of a kind that there is not the schema has already said so. */
  private Sender sender(Place place) {
    return switch (place.at("kind").text().orElse("")) {
      case "zammad" -> new Sender.Zammad();
      case "helpscout" -> new Sender.HelpScout();
      case JSON -> new Sender.Json(new MappingReader(findings).read(place.at("map")));
      default -> new Sender.Chatwoot();
    };
  }

  private void checkMap(Place place, Sender sender) {
    var map = place.at("map");
    boolean isJson = sender instanceof Sender.Json;
    if (isJson && !map.exists()) {
      findings.mistake(map, "missing; expected where in the JSON things stand");
    }
    if (!isJson && map.exists()) {
      findings.mistake(map, "found a map; expected none: this kind of system is known");
    }
  }

  private void checkChannels(Place place, Sender sender) {
    var inboxes = place.at("inboxes");
    if (!place.at("channel").exists() && inboxes.node().isEmpty()) {
      findings.mistake(place, "has neither channel nor inboxes; expected at least one of them");
    }
    boolean unread = sender instanceof Sender.Json(var mapping) && mapping.inbox().isEmpty();
    if (unread && !inboxes.node().isEmpty()) {
      findings.mistake(inboxes, "found inboxes; expected /map/inbox too, where they are told");
    }
  }

  private Map<String, String> inboxes(Place place) {
    var read = new LinkedHashMap<String, String>();
    for (var inbox : place.fields()) {
      findings
          .reference(inbox, "channel", channels)
          .ifPresent(channel -> read.put(inbox.name(), channel));
    }
    return read;
  }
}
