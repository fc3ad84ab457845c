package dev.replyby.document;

import dev.replyby.counting.DueCounting;
import dev.replyby.store.CoverStore;
import dev.replyby.store.SignStore;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;

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
   * What one run did.
   *
   * @param errors sites that could not be renewed; they keep their plan and are logged
   */
  public record Report(int renewed, int errors) {
    /** As JSON text. */
    public String json() {
      return "{\"renewed\":" + renewed + ",\"errors\":" + errors + "}";
    }
  }

  /** Renews all sites. */
  public Report renew() {
    long now = clock.instant().getEpochSecond();
    var done = store.sites().map(site -> renewOrLog(site, now)).toList();
    return new Report(count(done, Result.RENEWED), count(done, Result.FAILED));
  }

  /** Of one that has been taken down, or published again in between, nothing is left to do. */
  private enum Result {
    RENEWED,
    NEEDLESS,
    FAILED
  }

  private static int count(List<Result> done, Result result) {
    return Collections.frequency(done, result);
  }

  /** Whatever is wrong with one site must not keep the others from being renewed. */
  private Result renewOrLog(String site, long now) {
    try {
      var renewed = plan(site, now);
      signs.read(site).ifPresent(item -> covers.archive(site, item, now));
      counting.renew(site);
      return renewed;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "site " + site + " is not renewed", e);
      return Result.FAILED;
    }
  }

  /** Somebody published meanwhile, unless there is no sign at all, which nobody's visitors see. */
  private Result overtaken(String site) {
    boolean isLost = signs.read(site).isEmpty() && store.head(site).published().isPresent();
    if (isLost) {
      LOG.log(Level.ERROR, "site " + site + " has no sign; publish its document again");
    }
    return isLost ? Result.FAILED : Result.NEEDLESS;
  }

  private Result plan(String site, long now) {
    var number = store.head(site).published();
    if (number.isEmpty()) {
      return Result.NEEDLESS;
    }
    var document = store.version(site, number.getAsLong()).flatMap(Version::document);
    return document
        .flatMap(text -> Publications.read(site, text))
        .map(s -> store.renew(site, number.getAsLong(), Plans.prepare(s, now).plan()))
        .map(renewed -> renewed ? Result.RENEWED : overtaken(site))
        .orElse(Result.FAILED);
  }
}
