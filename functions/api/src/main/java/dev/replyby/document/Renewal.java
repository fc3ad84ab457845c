package dev.replyby.document;

import dev.replyby.body.JsonBody;
import dev.replyby.site.Reading;
import dev.replyby.site.Site;
import dev.replyby.site.SiteReader;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;

/** Makes every site's plan anew, so that holidays stay resolved as far ahead as signs look. */
public final class Renewal {
  private static final System.Logger LOG = System.getLogger(Renewal.class.getName());

  private final SiteStore store;
  private final InstantSource clock;

  @Inject
  public Renewal(SiteStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Renews all sites and tells how many; one that cannot be renewed keeps its plan and is logged.
   */
  public int renew() {
    long now = clock.instant().getEpochSecond();
    return (int) store.sites().filter(site -> renewOrLog(site, now)).count();
  }

  /** Whatever is wrong with one site must not keep the others from being renewed. */
  private boolean renewOrLog(String site, long now) {
    try {
      return renew(site, now);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "site " + site + " is not renewed", e);
      return false;
    }
  }

  private boolean renew(String site, long now) {
    var number = store.head(site).published();
    if (number.isEmpty()) {
      return false;
    }
    var document = store.version(site, number.getAsLong()).flatMap(Version::document);
    var read = document.flatMap(text -> read(site, text));
    return read.map(s -> store.renew(site, number.getAsLong(), Plans.prepare(s, now).plan()))
        .orElse(false);
  }

  private static Optional<Site> read(String site, String document) {
    return switch (SiteReader.read(JsonBody.tree(document))) {
      case Reading.Valid valid -> Optional.of(valid.site());
      case Reading.Invalid invalid -> {
        LOG.log(Level.ERROR, "site " + site + " is not renewed: " + invalid.mistakes());
        yield Optional.empty();
      }
    };
  }
}
