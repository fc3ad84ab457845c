package dev.replyby.site;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.replyby.rota.Every;
import dev.replyby.rota.Rotation;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads when the turns of a layer are handed over. */
final class RotationReader {
  private static final String EVERY =
      "whole hours, days, weeks or months up to two years, such as PT12H, P1D, P1W or P1M";
  private static final String FROM =
      "a local date and time, such as \"2026-01-05T09:00\", in the years "
          + StayReader.FIRST_YEAR
          + " to "
          + StayReader.LAST_YEAR;

  private final ZoneId zone;
  private final Findings findings;

  /**
   * @param zone on whose wall clock it is
   */
  RotationReader(ZoneId zone, Findings findings) {
    this.zone = zone;
    this.findings = findings;
  }

  /** Empty where there are no turns, or the findings say what is wrong. */
  Optional<Rotation> read(Place layer) {
    var from = layer.at("from");
    var every = layer.at("every");
    if (every.exists() && !from.exists()) {
      findings.mistake(from, "missing; with \"every\", expected " + FROM);
    }
    if (from.exists() && !every.exists()) {
      findings.mistake(every, "missing; with \"from\", expected " + EVERY);
    }
    var first = from.text().flatMap(text -> first(from, text));
    var length = every.text().flatMap(text -> length(every, text));
    return first.flatMap(f -> length.map(l -> new Rotation(f, l)));
  }

  private Optional<Every> length(Place place, String text) {
    return Every.parse(text).or(() -> findings.unexpected(place, EVERY));
  }

  private Optional<LocalDateTime> first(Place place, String text) {
    var first = parse(text).or(() -> findings.unexpected(place, FROM));
    first
        .filter(time -> zone.getRules().getValidOffsets(time).isEmpty())
        .ifPresent(time -> findings.warning(place, skipped(time)));
    return first;
  }

  private String skipped(LocalDateTime time) {
    var real = time.atZone(zone).toLocalDateTime();
    return "the clocks of " + zone + " skip this time: the first turn begins at " + real;
  }

  private static Optional<LocalDateTime> parse(String text) {
    try {
      var time = LocalDateTime.parse(text);
      return Optional.of(time)
          .filter(t -> StayReader.isInReach(t.getYear()) && t.equals(t.truncatedTo(SECONDS)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
