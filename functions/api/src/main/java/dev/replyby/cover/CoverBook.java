package dev.replyby.cover;

import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.input.Texts;
import dev.replyby.rota.Cover;
import dev.replyby.store.StoredCover;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A site's covers, the oldest first, while one of them is added or ended. */
final class CoverBook {
  /** They lie beside what every visitor's sign reads. */
  static final int MOST = 200;

  /** Who has made a mistake sees it soon; a cover stays beside the sign for so long at least. */
  private static final Duration MISTAKEN = Duration.ofHours(1);

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
   * The cover that is asked for, where it stands already and meets no newer one: then nothing is to
   * be done. Refused where it has begun and meets one: as the newest it would take what has passed
   * from that.
   *
   * @param now epoch second
   */
  Optional<StoredCover> standing(CoverRequest asked, long now) {
    return same(asked)
        .filter(
            old -> {
              var newer = newer(old);
              newer.filter(_ -> asked.start() < now).ifPresent(CoverBook::refuseThePast);
              return newer.isEmpty() && old.note().equals(asked.note());
            });
  }

  /** All of them but the one that is asked for, as shifts would be resolved without it. */
  List<Cover> without(CoverRequest asked) {
    return covers().stream().filter(cover -> !isSame(cover, asked)).toList();
  }

  private Optional<StoredCover> same(CoverRequest asked) {
    return stored.stream().filter(old -> isSame(old.cover(), asked)).findFirst();
  }

  private Optional<StoredCover> newer(StoredCover cover) {
    return stored.stream()
        .skip(stored.indexOf(cover) + 1L)
        .filter(c -> c.cover().meets(cover.cover()))
        .findFirst();
  }

  private static void refuseThePast(StoredCover newer) {
    throw Refusal.of(
        Kind.RECORDED_OTHERWISE,
        "It is on record, and cover "
            + newer.cover().id()
            + ", which is newer, has part of its time. What has passed stays as it ran: ask for it"
            + " from now on.");
  }

  /**
   * Adds the newest cover, whatever other machines' clocks say. One of the same stretch, members
   * and all goes, as the new one has all that it had.
   *
   * @param number greater than that of every cover before it
   * @param now epoch second
   */
  StoredCover add(CoverRequest asked, long number, long now, String by) {
    var same = same(asked);
    same.ifPresent(stored::remove);
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
    long askedAt = same.map(StoredCover::askedAt).orElse(madeAt);
    var made = new StoredCover(cover, asked.note(), by, askedAt);
    stored.add(made);
    return made;
  }

  /**
   * Takes back the cover with that id and gives it as it was; empty when there is none that runs or
   * is to come. One to come goes; one that runs ends {@code now}, as what has passed stays as it
   * ran.
   */
  Optional<Cover> takeBack(String id, long now) {
    var found = find(id).filter(old -> old.cover().end() > now);
    found.ifPresent(
        old -> {
          if (old.cover().start() < now) {
            stored.set(stored.indexOf(old), old.until(now));
          } else {
            stored.remove(old);
          }
        });
    return found.map(StoredCover::cover);
  }

  /**
   * Takes back the cover with that id as if it had never been made, because it was made by mistake;
   * refused when that was too long ago, and empty when there is none.
   */
  Optional<Cover> forget(String id, long now) {
    var found = find(id);
    found.ifPresent(
        old -> {
          checkRecent(old, now);
          stored.remove(old);
        });
    return found.map(StoredCover::cover);
  }

  private Optional<StoredCover> find(String id) {
    return stored.stream().filter(c -> c.cover().id().equals(id)).findFirst();
  }

  /** However often it was sent again: what has run for long was no mistake. */
  private static void checkRecent(StoredCover stored, long now) {
    long last = stored.askedAt() + MISTAKEN.toSeconds();
    if (stored.cover().start() < now && now >= last) {
      throw Refusal.of(
          Kind.RECORDED_OTHERWISE,
          "It could be taken back as a whole until "
              + Texts.ofInstant(last)
              + ", an hour after it was first made; what has passed of it stays as it ran.");
    }
  }

  private static boolean isSame(Cover cover, CoverRequest asked) {
    return cover.member().equals(asked.member())
        && cover.replaces().equals(asked.replaces())
        && cover.start() == asked.start()
        && cover.end() == asked.end();
  }
}
