package dev.replyby.http;

import java.util.Optional;

/** Who is calling. */
public sealed interface Caller {
  /** Whether this caller may use a route with that access, on that site if it has one. */
  boolean may(Access access, Optional<String> site);

  /** How the caller is named in what is stored. */
  String name();

  /** Somebody without a token. */
  record Visitor() implements Caller {
    @Override
    public boolean may(Access access, Optional<String> site) {
      return !access.needsToken();
    }

    @Override
    public String name() {
      return "visitor";
    }
  }

  /** Who runs the service: may everything on every site. */
  record Operator(String name) implements Caller {
    @Override
    public boolean may(Access access, Optional<String> site) {
      return true;
    }
  }

  /** Who publishes a site. */
  record Owner(String ofSite, String name) implements Caller {
    @Override
    public boolean may(Access access, Optional<String> site) {
      return switch (access) {
        case PUBLIC, FEED_KEY, RECEIPT, SIGNED -> true;
        case ANY_TOKEN, STAFF, OWNER -> site.isEmpty() || site.get().equals(ofSite);
        case OPERATOR -> false;
      };
    }
  }

  /** Who answers a site's questions. */
  record Staff(String ofSite, String name) implements Caller {
    @Override
    public boolean may(Access access, Optional<String> site) {
      return switch (access) {
        case PUBLIC, FEED_KEY, RECEIPT, SIGNED -> true;
        case ANY_TOKEN, STAFF -> site.isEmpty() || site.get().equals(ofSite);
        case OWNER, OPERATOR -> false;
      };
    }
  }
}
