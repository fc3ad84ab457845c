package dev.replyby.site;

/** Warns of what a document says in vain for now, so that nobody relies on it. */
final class NotYetApplied {
  private NotYetApplied() {}

  static void warn(Place root, Findings findings) {
    for (var channel : root.at("channels").fields()) {
      warn(
          channel.at("keep"),
          "stored and validated, not yet applied to the sign: the target is promised as it stands",
          findings);
    }
  }

  private static void warn(Place place, String detail, Findings findings) {
    if (place.exists() && !(place.node().isContainerNode() && place.node().isEmpty())) {
      findings.warning(place, detail);
    }
  }
}
