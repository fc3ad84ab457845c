package dev.replyby.site;

import dev.replyby.rota.WrittenMember;

/** Reads one member. */
final class MemberReader {
  private final Ids ids;
  private final Findings findings;

  MemberReader(Ids ids, Findings findings) {
    this.ids = ids;
    this.findings = findings;
  }

  Member read(Place place) {
    var calendar = findings.reference(place.at("calendar"), "calendar", ids.calendars());
    if (place.at("partner").node().asBoolean() && !place.at("calendar").exists()) {
      findings.warning(place, "a partner without a calendar is on duty at any hour of its turns");
    }
    place.at("languages").entries().forEach(new LanguageReader(findings)::read);
    var zone = new ZoneReader(findings).read(place.at("timeZone"));
    var duty = new WrittenMember(new StayReader(findings).read(place), calendar);
    return new Member(place.name(), place.at("name").text().orElse(""), zone, duty);
  }
}
