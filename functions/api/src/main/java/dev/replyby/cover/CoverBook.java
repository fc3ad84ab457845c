package dev.replyby.cover;

import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.rota.Cover;
import dev.replyby.store.StoredCover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A site's covers, the oldest first, while one of them is added or ended. */
final class CoverBook {
  /** They lie beside what every visitor's sign reads. */
  static final int MOST = 200;

  private final List<StoredCover> stored;

  CoverBook(List<StoredCover> stored) {
    this.stored = new ArrayList<>(stored);
  }

  /** All of them, as they are to be stored. */
  List<StoredCover> stored() {
    return List.copyOf(stored);
  }

  /** All of them, as shifts are resolved with them. */
  List<Cover> covers() {
    return stored.stream().map(StoredCover::cover).toList();
  }

  /**
   * Adds the newest cover, whatever other machines' clocks say. One of the same stretch, members
   * and all goes, as the new one has all that it had: so that a request that is sent twice makes
   * one.
   *
   * @param number greater than that of every cover before it
   * @param now epoch second
   */
  StoredCover add(CoverRequest asked, long number, long now, String by) {
    stored.removeIf(old -> isSame(old.cover(), asked));
    if (stored.size() >= MOST) {
      throw Refusal.of(
          Kind.LIMIT_REACHED,
          "There are "
              + MOST
              + " covers that run, are to come, or ended within the last hour, and no more fit;"
              + " take one back.");
    }
    long madeAt = stored.stream().mapToLong(c -> c.cover().madeAt()).reduce(now, Math::max);
    var id = String.format(Locale.ROOT, "%08d", number);
    var cover = new Cover(id, asked.member(), asked.replaces(), asked.start(), asked.end(), madeAt);
    var made = new StoredCover(cover, asked.note(), by);
    stored.add(made);
    return made;
  }

  /** Ends the cover with that id at {@code now}; false when none has it that has not ended. */
  boolean end(String id, long now) {
    for (int i = 0; i < stored.size(); i++) {
      var cover = stored.get(i).cover();
      if (cover.id().equals(id) && cover.end() > now) {
        var cut = stored.remove(i);
        if (cover.start() < now) {
          stored.add(i, cut.until(now));
        }
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Cover cover, CoverRequest asked) {
    return cover.member().equals(asked.member())
        && cover.replaces().equals(asked.replaces())
        && cover.start() == asked.start()
        && cover.end() == asked.end();
  }
}
