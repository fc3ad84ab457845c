package dev.replyby.ledger;

import dev.replyby.document.Patience;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.promised.Decision;
import dev.replyby.promised.Decisions;
import dev.replyby.promised.Deed;
import dev.replyby.promised.Event;
import dev.replyby.promised.RecordedPromise;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts on record what happens to promises: read, decide, write on what was read; or once more. */
public final class Changes {
  private final PromiseStore store;
  private final Patience patience;

  @Inject
  public Changes(PromiseStore store, Patience patience) {
    this.store = store;
    this.patience = patience;
  }

  /**
   * The promise with the event on record; refused when that cannot be.
   *
   * @param find reads the promise anew
   * @param report what is reported about it
   */
  public RecordedPromise make(
      Supplier<RecordedPromise> find, Function<RecordedPromise, Event> report, Deed deed) {
    return patience.until(() -> tryTo(find.get(), report, deed)).orElseThrow(Changes::tooMany);
  }

  /** The promise as it is then; empty when it was changed by somebody else in between. */
  private Optional<RecordedPromise> tryTo(
      RecordedPromise promise, Function<RecordedPromise, Event> report, Deed deed) {
    var event = report.apply(promise);
    return switch (Decisions.decide(promise, event, deed)) {
      case Decision.Same _ -> Optional.of(promise);
      case Decision.Wrong wrong -> throw Refusal.badRequest(List.of(wrong.mistake()));
      case Decision.Against against -> throw Refusal.of(Kind.RECORDED_OTHERWISE, against.why());
      case Decision.Changed changed -> write(promise, changed.promise(), event, deed);
    };
  }

  private Optional<RecordedPromise> write(
      RecordedPromise before, RecordedPromise after, Event event, Deed deed) {
    var into =
        event instanceof Event.Withdrawn withdrawn
            ? withdrawn.mergedInto()
            : Optional.<RecordedPromise>empty();
    boolean done =
        into.map(other -> store.change(before, after, deed.at(), other.id()))
            .orElseGet(() -> store.change(before, after, deed.at()));
    return done ? Optional.of(after) : Optional.empty();
  }

  private static Refusal tooMany() {
    return Refusal.of(Kind.CONFLICT, "Others keep reporting about this promise; try again.");
  }
}
