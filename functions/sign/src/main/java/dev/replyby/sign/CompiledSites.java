package dev.replyby.sign;

import dev.replyby.http.Refusal;
import dev.replyby.store.SignItem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sites that were asked for last, compiled. Each is read anew whenever it is asked for and
 * compiled anew when what was read has changed, so that nothing here can be out of date.
 */
@Singleton
public final class CompiledSites {
  /** A site may take some megabytes when it has ten thousand special days. */
  private static final int MOST = 50;

  private final Signs signs;
  private final Map<String, CompiledSite> latest =
      new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompiledSite> eldest) {
          return size() > MOST;
        }
      };

  @Inject
  public CompiledSites(Signs signs) {
    this.signs = signs;
  }

  /** The site as it is stored now; refused when there is none. */
  CompiledSite of(String site) {
    var item = signs.glance(site).orElseThrow(Refusal::noSuchSite);
    return known(site, item);
  }

  private synchronized CompiledSite known(String site, SignItem item) {
    var known = latest.get(site);
    if (known != null && known.item().equals(item)) {
      return known;
    }
    var compiled = new CompiledSite(item);
    latest.put(site, compiled);
    return compiled;
  }
}
