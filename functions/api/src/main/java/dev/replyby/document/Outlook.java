package dev.replyby.document;

import dev.replyby.http.Problem;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.ledger.PromiseStore;
import dev.replyby.oncall.CoverWarnings;
import dev.replyby.oncall.Gaps;
import dev.replyby.oncall.StaffedSite;
import dev.replyby.oncall.Unreachable;
import dev.replyby.rota.Cover;
import dev.replyby.site.Reading;
import dev.replyby.store.SignItem;
import dev.replyby.store.SignStore;
import dev.replyby.store.StoredCover;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a document that is published, told to who publishes it. */
public final class Outlook {
  private final SignStore signs;
  private final RemovedChannels removed;

  @Inject
  public Outlook(SignStore signs, PromiseStore promises) {
    this.signs = signs;
    this.removed = new RemovedChannels(promises);
  }

  /**
   * With what can be said at the epoch second {@code now} among the warnings: channels that promise
   * nothing, what is published and not staffed, what becomes of the covers that stand, and of the
   * questions that wait where there is no channel any more; refused for published time that is not
   * staffed when strict.
   */
  Reading.Valid of(String site, Reading.Valid valid, boolean strict, long now) {
    var item = signs.read(site);
    var covers = coversFrom(item, now);
    var staffed = StaffedSite.of(valid.site()).with(covers);
    var gaps = Gaps.warnings(staffed, now);
    if (strict && !gaps.isEmpty()) {
      throw new Refusal(
          Problem.of(Kind.UNSTAFFED, "The document would leave published time to nobody.")
              .with(gaps));
    }
    var warnings = new ArrayList<>(valid.warnings());
    warnings.addAll(Unreachable.warnings(staffed, now));
    warnings.addAll(gaps);
    warnings.addAll(CoverWarnings.of(staffed, covers));
    warnings.addAll(removed.warnings(site, item, valid.site().channels().keySet()));
    return new Reading.Valid(valid.site(), warnings);
  }

  private static List<Cover> coversFrom(Optional<SignItem> item, long now) {
    return item.stream()
        .flatMap(i -> i.covers().stream())
        .map(StoredCover::cover)
        .filter(cover -> cover.end() > now)
        .toList();
  }
}
