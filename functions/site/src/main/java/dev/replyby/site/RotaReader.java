package dev.replyby.site;

import dev.replyby.rota.Layer;
import dev.replyby.rota.Turn;
import dev.replyby.rota.WrittenLayer;
import dev.replyby.rota.WrittenLayer.Hours;
import dev.replyby.rota.WrittenRota;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one rota. */
final class RotaReader {
  private static final int MOST_WEIGHT = 1_000;

  private final ZoneId zone;
  private final Ids ids;
  private final Findings findings;

  /**
   * @param zone the site's
   * @param ids of the members and calendars to choose from
   */
  RotaReader(ZoneId zone, Ids ids, Findings findings) {
    this.zone = zone;
    this.ids = ids;
    this.findings = findings;
  }

  WrittenRota read(Place rota) {
    return new WrittenRota(rota.at("layers").entries().stream().map(this::layer).toList());
  }

  private WrittenLayer layer(Place layer) {
    var own = new ZoneReader(findings).read(layer.at("timeZone")).orElse(zone);
    return new WrittenLayer(
        turns(layer.at("members")),
        own,
        new RotationReader(own, findings).read(layer),
        during(layer.at("during")),
        layer.at("staffs").node().asBoolean(true));
  }

  private List<Turn> turns(Place place) {
    var turns = new ArrayList<Turn>();
    for (var entry : place.entries()) {
      var member = entry.node().isObject() ? entry.at("member") : entry;
      var stay = new StayReader(findings).read(entry);
      findings
          .reference(member, "member", ids.members())
          .ifPresent(id -> turns.add(new Turn(id, weight(entry.at("weight")), stay)));
    }
    int cycle = turns.stream().mapToInt(Turn::weight).sum();
    if (cycle > Layer.LONGEST_CYCLE) {
      var most = "expected at most " + Layer.LONGEST_CYCLE;
      findings.mistake(place, "found " + cycle + " turns in a cycle, weights included; " + most);
    }
    return turns;
  }

  /** Another number is a mistake that the schema names. */
  private static int weight(Place place) {
    return Math.clamp(place.node().asInt(1), 1, MOST_WEIGHT);
  }

  private Optional<Hours> during(Place place) {
    if (!place.node().isObject()) {
      return findings.reference(place, "calendar", ids.calendars()).map(Hours.Named::new);
    }
    return place.at("holidays").exists()
        ? holidays(place)
        : Optional.of(new Hours.Weekly(zone, new HoursReader(findings).weekly(place)));
  }

  private Optional<Hours> holidays(Place place) {
    if (place.node().size() > 1) {
      findings.mistake(
          place, "found hours of weekdays beside \"holidays\"; expected one or the other");
    }
    return findings
        .reference(place.at("holidays"), "calendar", ids.calendars())
        .map(Hours.Holidays::new);
  }
}
