package dev.replyby.site;

import dev.replyby.input.Texts;
import java.time.ZoneId;
import java.util.Optional;

/** Reads time zones. */
final class ZoneReader {
  private final Findings findings;

  ZoneReader(Findings findings) {
    this.findings = findings;
  }

  /** Empty where there is none or the findings say what is wrong. */
  Optional<ZoneId> read(Place place) {
    return place.text().flatMap(name -> Texts.zone(name).or(() -> unknown(place, name)));
  }

  private Optional<ZoneId> unknown(Place place, String name) {
    var near = Nearest.to(name, ZoneId.getAvailableZoneIds());
    var proposal = near.map(zone -> "; did you mean " + zone + "?").orElse("");
    return findings.unexpected(place, Texts.ZONE + proposal);
  }
}
