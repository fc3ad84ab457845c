package dev.replyby.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads one channel. */
final class ChannelReader {
  private final String locale;
  private final Set<String> calendars;
  private final Findings findings;

  /**
   * @param locale the site's, for a label without a language
   * @param calendars ids of the calendars to choose from
   */
  ChannelReader(String locale, Set<String> calendars, Findings findings) {
    this.locale = locale;
    this.calendars = calendars;
    this.findings = findings;
  }

  Channel read(Place place) {
    return new Channel(
        place.name(),
        label(place.at("label")),
        calendar(place.at("calendar")).orElse(""),
        new TargetReader(findings).read(place.at("target")),
        new DurationReader(findings).granularity(place.at("granularity")),
        keep(place.at("keep").node()));
  }

  private Map<String, String> label(Place place) {
    var label = new LinkedHashMap<String, String>();
    place.text().ifPresent(text -> label.put(locale, text));
    for (var field : place.fields()) {
      new LanguageReader(findings)
          .readName(field)
          .ifPresent(language -> field.text().ifPresent(text -> label.put(language, text)));
    }
    return label;
  }

  private Optional<String> calendar(Place place) {
    if (place.exists()) {
      return findings.reference(place, "calendar", calendars);
    }
    if (calendars.size() > 1) {
      var choices = Findings.choices("", calendars);
      findings.mistake(place, "missing; expected the id of a calendar: " + choices);
    }
    return calendars.stream().findFirst();
  }

  private static OptionalDouble keep(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
  }
}
