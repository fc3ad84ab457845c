package dev.replyby.site;

import dev.replyby.input.Texts;
import java.time.Duration;
import java.util.OptionalLong;

/** Reads durations, in seconds. */
final class DurationReader {
  private static final long LONGEST = Duration.ofDays(400).toSeconds();
  private static final long HOUR = Duration.ofHours(1).toSeconds();
  private static final long DEFAULT_GRANULARITY = Duration.ofMinutes(5).toSeconds();

  private final Findings findings;

  DurationReader(Findings findings) {
    this.findings = findings;
  }

  /** Zero where the schema or the findings say what is wrong. */
  long upToLongest(Place place) {
    var seconds = seconds(place);
    if (seconds.isEmpty() || seconds.getAsLong() > LONGEST) {
      findings.unexpected(place, Texts.DURATION + ", of at most P400D");
      return 0;
    }
    return seconds.getAsLong();
  }

  /** The default where there is none, or where the findings say what is wrong. */
  long granularity(Place place) {
    if (!place.exists()) {
      return DEFAULT_GRANULARITY;
    }
    var seconds = seconds(place).orElse(0);
    if (seconds < 1 || HOUR % seconds != 0) {
      findings.unexpected(place, "a duration from PT1S to PT1H that divides an hour, such as PT5M");
      return DEFAULT_GRANULARITY;
    }
    return seconds;
  }

  private static OptionalLong seconds(Place place) {
    return place.text().map(Texts::duration).orElse(OptionalLong.empty());
  }
}
