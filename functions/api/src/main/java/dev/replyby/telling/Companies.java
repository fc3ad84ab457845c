package dev.replyby.telling;

import dev.replyby.document.Publications;
import dev.replyby.store.SignStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sites as they are during one run, each read once. */
final class Companies {
  private final SignStore signs;
  private final Publications documents;
  private final Map<String, Optional<Company>> read = new ConcurrentHashMap<>();

  Companies(SignStore signs, Publications documents) {
    this.signs = signs;
    this.documents = documents;
  }

  /** That site; empty when it is not up. */
  Optional<Company> of(String site) {
    return read.computeIfAbsent(site, id -> Company.of(id, signs, documents));
  }
}
