package dev.replyby.site;

/** Reads one member. */
final class MemberReader {
  private final Ids ids;
  private final Findings findings;
  private final Recipients recipients;

  MemberReader(Ids ids, Findings findings) {
    this.ids = ids;
    this.findings = findings;
    this.recipients = new Recipients(ids, findings);
  }

  Member read(Place place) {
    findings.reference(place.at("calendar"), "calendar", ids.calendars());
    place.at("languages").entries().forEach(new LanguageReader(findings)::read);
    recipients.checkOfMember(place.at("notify"));
    var zone = new ZoneReader(findings).read(place.at("timeZone"));
    return new Member(place.name(), place.at("name").text().orElse(""), zone);
  }
}
