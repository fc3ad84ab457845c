package dev.replyby.document;

import dev.replyby.counting.DueCounting;
import dev.replyby.store.CoverStore;
import dev.replyby.store.SignStore;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.InstantSource;

/**
 * Makes every site's plan anew, so that holidays stay resolved as far ahead as signs look, and what
 * its signs say of its replies; moves the covers that have ended out of what the sign reads.
 */
public final class Renewal {
  private static final System.Logger LOG = System.getLogger(Renewal.class.getName());

  private final SiteStore store;
  private final SignStore signs;
  private final CoverStore covers;
  private final DueCounting counting;
  private final InstantSource clock;

  @Inject
  public Renewal(
      SiteStore store,
      SignStore signs,
      CoverStore covers,
      DueCounting counting,
      InstantSource clock) {
    this.store = store;
    this.signs = signs;
    this.covers = covers;
    this.counting = counting;
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
      boolean renewed = renew(site, now);
      counting.renew(site);
      return renewed;
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
    var read = document.flatMap(text -> Publications.read(site, text));
    boolean renewed =
        read.map(s -> store.renew(site, number.getAsLong(), Plans.prepare(s, now).plan()))
            .orElse(false);
    signs.read(site).ifPresent(item -> covers.archive(site, item, now));
    return renewed;
  }
}
