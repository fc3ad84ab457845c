package dev.replyby.sign;

import dev.replyby.http.Refusal;
import dev.replyby.store.SignItem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sites that were asked for last, compiled. Each is read anew whenever it is asked for and
 * compiled anew when what was read has changed, so that nothing here can be out of date.
 */
@Singleton
public final class CompiledSites {
  /** An ordinary site has a thousand; this many openings take some ten megabytes. */
  private static final int MOST_OPENINGS = 400_000;

  private static final int MOST_SITES = 200;

  private final Signs signs;

  /** The one that was not asked for the longest comes first. */
  private final Map<String, CompiledSite> latest = new LinkedHashMap<>(16, 0.75f, true);

  @Inject
  public CompiledSites(Signs signs) {
    this.signs = signs;
  }

  /** The site as it is stored now; refused when there is none. */
  CompiledSite of(String site) {
    var item = signs.glance(site);
    if (item.isEmpty()) {
      forget(site);
      throw Refusal.noSuchSite();
    }
    return known(site)
        .filter(known -> known.item().equals(item.get()))
        .orElseGet(() -> compile(site, item.get()));
  }

  private CompiledSite compile(String site, SignItem item) {
    var compiled = new CompiledSite(item);
    keep(site, compiled);
    return compiled;
  }

  private synchronized Optional<CompiledSite> known(String site) {
    return Optional.ofNullable(latest.get(site));
  }

  private synchronized void forget(String site) {
    latest.remove(site);
  }

  /** Those before it have grown since, as a site is compiled channel by channel. */
  private synchronized void keep(String site, CompiledSite compiled) {
    latest.put(site, compiled);
    while (latest.size() > MOST_SITES || (latest.size() > 1 && openings() > MOST_OPENINGS)) {
      latest.remove(latest.keySet().iterator().next());
    }
  }

  private long openings() {
    return latest.values().stream().mapToLong(CompiledSite::openings).sum();
  }
}
