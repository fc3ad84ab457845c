package dev.replyby.site;

import dev.replyby.calendar.WallTime;
import dev.replyby.promise.Target;

/** Reads how much time a reply may take. */
final class TargetReader {
  private static final String TIME =
      "a time of day on a 24-hour clock with two digits each, such as \"17:00\"";

  private final Findings findings;

  TargetReader(Findings findings) {
    this.findings = findings;
  }

  /** Some target or other where the schema or the findings say what is wrong. */
  Target read(Place place) {
    var durations = new DurationReader(findings);
    if (place.at("day").exists()) {
      return day(place.at("day"));
    }
    if (place.at("elapsed").exists()) {
      return new Target.Elapsed(durations.upToLongest(place.at("elapsed")));
    }
    var open = place.at("open");
    return new Target.Open(open.exists() ? durations.upToLongest(open) : 0);
  }

  private Target day(Place place) {
    var before = time(place.at("before"));
    var sameDayBy = time(place.at("sameDayBy"));
    if (sameDayBy.minute() < before.minute()) {
      findings.warning(
          place.at("sameDayBy"),
          "is before "
              + before
              + ": a question after "
              + sameDayBy
              + " waits for the next open day");
    }
    return new Target.Day(before, sameDayBy, time(place.at("nextDayBy")));
  }

  private WallTime time(Place place) {
    return place
        .text()
        .flatMap(text -> WallTime.parse(text).or(() -> findings.unexpected(place, TIME)))
        .orElse(new WallTime(0));
  }
}
