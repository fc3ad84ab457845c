package dev.replyby.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.input.Mistake;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a site document as a whole: its shape by the published schema, its meaning here. What is
 * wrong is noted and reading goes on, with something harmless in its place.
 */
public final class SiteReader {
  private final Place root;
  private final Findings findings = new Findings();

  private SiteReader(Place root) {
    this.root = root;
  }

  /** The site that the document describes, or all that is wrong with the document. */
  public static Reading read(JsonNode document) {
    var reader = new SiteReader(Place.root(document));
    var shape = SiteSchema.check(document);
    var site = reader.site();
    reader.warnOfUnusedRotas(site);
    reader.warnOfShortDays(site);
    RotaSize.check(site, reader.root.at("rotas"), reader.findings);
    var mistakes = shape.with(reader.findings.mistakes());
    return mistakes.isEmpty()
        ? new Reading.Valid(site, limited(reader.findings.warnings(), "warnings"))
        : new Reading.Invalid(limited(mistakes, "mistakes"));
  }

  /** The inbounds of a document that was valid when it was published, without the rest of it. */
  public static List<Inbound> inbounds(JsonNode published) {
    var root = Place.root(published);
    var reader = new InboundReader(Ids.of(root).channels(), new Findings());
    return root.at("inbound").fields().stream().map(reader::read).toList();
  }

  private Site site() {
    var languages = new LanguageReader(findings);
    var zone = new ZoneReader(findings).read(root.at("timeZone")).orElse(ZoneOffset.UTC);
    var locale = languages.read(root.at("locale")).orElse(Site.DEFAULT_LOCALE);
    var ids = Ids.of(root);
    return new Site(
        root.at("name").text().orElse(""),
        zone,
        locale,
        origins(root.at("origins")),
        each("calendars", new CalendarReader(zone, findings)::read),
        each("channels", new ChannelReader(locale, ids, findings)::read),
        each("members", new MemberReader(ids, findings)::read),
        each("rotas", new RotaReader(zone, ids, findings)::read),
        new NotifyingReader(ids, findings).read(root),
        each("inbound", new InboundReader(ids.channels(), findings)::read));
  }

  private List<String> origins(Place place) {
    var urls = new UrlReader(findings);
    return place.entries().stream().map(urls::origin).flatMap(Optional::stream).distinct().toList();
  }

  private <V> Map<String, V> each(String field, Function<Place, V> reader) {
    var read = new LinkedHashMap<String, V>();
    root.at(field).fields().forEach(place -> read.put(place.name(), reader.apply(place)));
    return read;
  }

  private void warnOfUnusedRotas(Site site) {
    var used = site.channels().values().stream().flatMap(c -> c.rotas().stream()).toList();
    for (var rota : root.at("rotas").fields()) {
      if (!used.contains(rota.name())) {
        findings.warning(rota, "no channel names it, so that it staffs nothing");
      }
    }
  }

  private void warnOfShortDays(Site site) {
    site.channels()
        .forEach(
            (id, channel) ->
                Optional.ofNullable(site.calendars().get(channel.calendar()))
                    .flatMap(calendar -> ShortDays.warning(channel.target(), calendar))
                    .ifPresent(
                        warning ->
                            findings.warning(
                                root.at("channels").at(id).at("target").at("day").at("before"),
                                warning)));
  }

  private static List<Mistake> limited(List<Mistake> found, String what) {
    if (found.size() <= Findings.MOST) {
      return found;
    }
    var limited = new ArrayList<>(found.subList(0, Findings.MOST));
    limited.add(new Mistake("", "and " + (found.size() - Findings.MOST) + " more " + what));
    return limited;
  }
}
