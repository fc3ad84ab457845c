package dev.replyby.site;

import dev.replyby.input.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads time zones. */
final class ZoneReader {
  private final Findings findings;

  ZoneReader(Findings findings) {
    this.findings = findings;
  }

  /** Empty where there is none or the findings say what is wrong. */
  Optional<ZoneId> read(Place place) {
    var zone = place.text().flatMap(name -> Texts.zone(name).or(() -> unknown(place, name)));
    zone.flatMap(OddZone::warning).ifPresent(detail -> findings.warning(place, detail));
    return zone;
  }

  /** Only a place is proposed: of {@code Etc/GMT+1}, who wrote {@code UTC+1} meant the opposite. */
  private Optional<ZoneId> unknown(Place place, String name) {
    var near = Nearest.to(name, places());
    var proposal = near.map(zone -> "; did you mean " + zone + "?").orElse("");
    return findings.unexpected(place, Texts.ZONE + proposal);
  }

  private static List<String> places() {
    return ZoneId.getAvailableZoneIds().stream().filter(OddZone::isPlace).toList();
  }
}
