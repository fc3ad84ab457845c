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
   * What came of a report.
   *
   * @param promise as it is then
   */
  public record Reported(RecordedPromise promise, Decision decision) {}

  /**
   * The promise with the event on record; refused when that cannot be.
   *
   * @param find reads the promise anew
   * @param report what is reported about it
   */
  public RecordedPromise make(
      Supplier<RecordedPromise> find, Function<RecordedPromise, Event> report, Deed deed) {
    var reported = report(find, report, deed);
    return switch (reported.decision()) {
      case Decision.Wrong(var mistake) -> throw Refusal.badRequest(List.of(mistake));
      case Decision.Against(var why) -> throw Refusal.of(Kind.RECORDED_OTHERWISE, why);
      case Decision.Changed _, Decision.Same _ -> reported.promise();
    };
  }

  /** The same, told instead of refused, for who reports what may not fit. */
  public Reported report(
      Supplier<RecordedPromise> find, Function<RecordedPromise, Event> report, Deed deed) {
    return patience.until(() -> tryTo(find.get(), report, deed)).orElseThrow(Changes::tooMany);
  }

  /** Empty when the promise was changed by somebody else in between. */
  private Optional<Reported> tryTo(
      RecordedPromise promise, Function<RecordedPromise, Event> report, Deed deed) {
    var event = report.apply(promise);
    var reported = new Reported(promise, Decisions.decide(promise, event, deed));
    return switch (reported.decision()) {
      case Decision.Changed(var after) ->
          write(promise, after, event, deed)
              ? Optional.of(new Reported(after, reported.decision()))
              : Optional.empty();
      case Decision.Same _, Decision.Wrong _, Decision.Against _ -> Optional.of(reported);
    };
  }

  private boolean write(RecordedPromise before, RecordedPromise after, Event event, Deed deed) {
    var into =
        event instanceof Event.Withdrawn withdrawn
            ? withdrawn.mergedInto()
            : Optional.<RecordedPromise>empty();
    return into.map(other -> store.change(before, after, deed.at(), other.id()))
        .orElseGet(() -> store.change(before, after, deed.at()));
  }

  private static Refusal tooMany() {
    return Refusal.of(Kind.CONFLICT, "Others keep reporting about this promise; try again.");
  }
}
