package dev.replyby.ledger;

import dev.replyby.promised.Asked;
import dev.replyby.promised.Deed;
import dev.replyby.promised.Given;
import dev.replyby.promised.PromiseId;
import dev.replyby.promised.Receipt;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.sign.Promising;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;

/** Puts questions on record with what is promised. */
public final class Ledger {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PromiseStore store;
  private final Promising promising;

  @Inject
  public Ledger(PromiseStore store, Promising promising) {
    this.store = store;
    this.promising = promising;
  }

  /** What came of putting a question on record. */
  public sealed interface Recorded {
    /** It is on record from now on. */
    record Now(RecordedPromise promise) implements Recorded {}

    /** It had been recorded before, perhaps as asked elsewhere or at another time. */
    record Before(RecordedPromise promise) implements Recorded {}
  }

  /** The promise given to a site's question. */
  public Optional<RecordedPromise> find(String site, String question) {
    return store.find(PromiseId.of(site, question));
  }

  /**
   * Puts a question on record with what is promised by what is published now; empty when that does
   * not have its channel.
   */
  public Optional<Recorded> record(Asked asked, Deed deed) {
    var published = promising.of(asked.site());
    return published.plan().channels().containsKey(asked.channel())
        ? Optional.of(record(published, asked, deed))
        : Optional.empty();
  }

  /** The same for a channel that is published. */
  Recorded record(Promising.Published published, Asked asked, Deed deed) {
    var answer = published.answer(asked.channel(), asked.at(), deed.at());
    var given = new Given(asked, answer.told(), answer.basis(), deed, secret());
    var promise = RecordedPromise.of(given);
    return switch (store.record(promise)) {
      case PromiseStore.Recorded.Now _ -> new Recorded.Now(promise);
      case PromiseStore.Recorded.Before(var before) -> new Recorded.Before(before);
    };
  }

  private static String secret() {
    var bytes = new byte[Receipt.RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return Receipt.secret(bytes);
  }
}
