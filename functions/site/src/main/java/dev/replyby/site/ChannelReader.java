package dev.replyby.site;

import dev.replyby.evidence.Claim;
import dev.replyby.evidence.EvidenceMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one channel. */
final class ChannelReader {
  private static final EvidenceMode UNLESS_SAID = EvidenceMode.ADVISE;

  private final String locale;
  private final Ids ids;
  private final Findings findings;

  /**
   * @param locale the site's, for a label without a language
   * @param ids of the calendars and rotas to choose from
   */
  ChannelReader(String locale, Ids ids, Findings findings) {
    this.locale = locale;
    this.ids = ids;
    this.findings = findings;
  }

  Channel read(Place place) {
    return new Channel(
        place.name(),
        label(place.at("label")),
        calendar(place.at("calendar")).orElse(""),
        new TargetReader(findings).read(place.at("target")),
        new DurationReader(findings).granularity(place.at("granularity")),
        claim(place),
        rotas(place.at("rotas")));
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

  private List<String> rotas(Place place) {
    return place.entries().stream()
        .map(rota -> findings.reference(rota, "rota", ids.rotas()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Optional<String> calendar(Place place) {
    var calendars = ids.calendars();
    if (place.exists()) {
      return findings.reference(place, "calendar", calendars);
    }
    if (calendars.size() > 1) {
      var choices = Findings.choices("", calendars);
      findings.mistake(place, "missing; expected the id of a calendar: " + choices);
    }
    return calendars.stream().findFirst();
  }

  /** Of {@code "off"} comes none, as of a mode that there is not. */
  private Optional<Claim> claim(Place channel) {
    var keep = channel.at("keep").node();
    var evidence = channel.at("evidence");
    if (evidence.exists() && keep.isMissingNode()) {
      findings.mistake(evidence, "found without keep; expected the share of promises to keep, too");
    }
    var mode =
        evidence.exists() ? evidence.text().flatMap(EvidenceMode::of) : Optional.of(UNLESS_SAID);
    return mode.filter(_ -> keep.isNumber()).map(m -> new Claim(keep.doubleValue(), m));
  }
}
