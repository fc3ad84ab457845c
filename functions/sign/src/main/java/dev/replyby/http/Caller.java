package dev.replyby.http;

import java.util.Optional;
import java.util.Set;

/** Who is calling. */
public sealed interface Caller {
  /** Whether this caller may use a route with that access, on that site if it has one. */
  boolean may(Access access, Optional<String> site);

  /** How the caller is named in what is stored. */
  String name();

  /** Who did it when the caller names nobody: a member by the id, anybody else by the name. */
  default String self() {
    return name();
  }

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
    private static final Set<Access> MAY = Set.of(Access.ANY_TOKEN, Access.STAFF, Access.OWNER);

    @Override
    public boolean may(Access access, Optional<String> site) {
      return !access.needsToken()
          || (MAY.contains(access) && site.map(ofSite::equals).orElse(true));
    }
  }

  /** Who answers a site's questions. */
  record Staff(String ofSite, String name, Optional<String> member) implements Caller {
    private static final Set<Access> MAY = Set.of(Access.ANY_TOKEN, Access.STAFF);

    @Override
    public String self() {
      return member.orElse(name);
    }

    @Override
    public boolean may(Access access, Optional<String> site) {
      return !access.needsToken()
          || (MAY.contains(access) && site.map(ofSite::equals).orElse(true));
    }
  }
}
