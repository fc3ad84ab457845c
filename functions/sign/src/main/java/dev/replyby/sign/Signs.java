package dev.replyby.sign;

import dev.replyby.store.SignItem;
import java.util.Optional;

/** Where visitors' signs are read from. */
@FunctionalInterface
public interface Signs {
  /** What a site's sign is made of; empty when there is no such site. */
  Optional<SignItem> glance(String site);
}
