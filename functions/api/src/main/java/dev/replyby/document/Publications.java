package dev.replyby.document;

import dev.replyby.body.JsonBody;
import dev.replyby.site.Reading;
import dev.replyby.site.Site;
import dev.replyby.site.SiteReader;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The published documents, read; as a version never changes, each is read once. */
public final class Publications {
  private static final System.Logger LOG = System.getLogger(Publications.class.getName());

  /** Enough for the sites that have something to tell at about the same time. */
  private static final int KEPT = 200;

  private final SiteStore store;
  private final Map<String, Read> kept = Collections.synchronizedMap(new Latest());

  public Publications(SiteStore store) {
    this.store = store;
  }

  private record Read(long version, Optional<Site> site) {}

  private static final class Latest extends LinkedHashMap<String, Read> {
    Latest() {
      super(KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
      return size() > KEPT;
    }
  }

  /**
   * What a site has published now; empty when it has not, or when no such document is valid now.
   */
  public Optional<Site> of(String site) {
    return store.head(site).published().stream().boxed().findFirst().flatMap(v -> of(site, v));
  }

  /** That version of a site. */
  public Optional<Site> of(String site, long version) {
    var known = kept.get(site);
    if (known != null && known.version() == version) {
      return known.site();
    }
    var read = store.version(site, version).flatMap(Version::document).flatMap(t -> read(site, t));
    kept.put(site, new Read(version, read));
    return read;
  }

  /** What was valid when it was published may not be so by newer rules. */
  static Optional<Site> read(String site, String document) {
    return switch (SiteReader.read(JsonBody.tree(document))) {
      case Reading.Valid valid -> Optional.of(valid.site());
      case Reading.Invalid invalid -> {
        LOG.log(Level.ERROR, "the document of " + site + " is not valid: " + invalid.mistakes());
        yield Optional.empty();
      }
    };
  }
}
