package dev.replyby.promised;

import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What may happen to a promise, and what not. The same event twice, or two in the other order, give
 * the same record.
 */
public final class Decisions {
  private static final int MOST_DELAYS = 20;
  private static final Decision SAME = new Decision.Same();

  private final RecordedPromise promise;
  private final Course course;
  private final Deed deed;

  private Decisions(RecordedPromise promise, Deed deed) {
    this.promise = promise;
    this.course = promise.course();
    this.deed = deed;
  }

  /**
   * What comes of it.
   *
   * @param deed when it is reported and by whom
   */
  public static Decision decide(RecordedPromise promise, Event event, Deed deed) {
    var decisions = new Decisions(promise, deed);
    return switch (event) {
      case Event.Replied replied -> decisions.on(replied);
      case Event.Acknowledged acknowledged -> decisions.on(acknowledged);
      case Event.Delayed delayed -> decisions.on(delayed);
      case Event.Closed closed -> decisions.on(closed);
      case Event.Withdrawn withdrawn -> decisions.on(withdrawn);
      case Event.Rated rated -> decisions.on(rated);
    };
  }

  /** The earliest reply counts, whenever it is reported. */
  private Decision on(Event.Replied event) {
    long asked = promise.given().asked().at();
    if (event.at() < asked) {
      return wrong(
          "/at", event.at(), "an instant not before the question, " + Texts.ofInstant(asked));
    }
    var reply = new Reply(event.at(), event.by(), deed);
    var known = event.automatic() ? course.automatic() : course.reply();
    if (known.filter(k -> k.at() <= reply.at()).isPresent()) {
      return SAME;
    }
    return changed(event.automatic() ? course.withAutomatic(reply) : course.with(reply));
  }

  /** The first one counts, as long as there is something to take charge of. */
  private Decision on(Event.Acknowledged event) {
    return course.acknowledged().isPresent() || !promise.isWaiting()
        ? SAME
        : changed(course.withAcknowledged(new Deed(deed.at(), event.by())));
  }

  private Decision on(Event.Delayed event) {
    if (course.delays().stream().anyMatch(d -> d.replyBy() == event.replyBy())) {
      return SAME;
    }
    var last = promise.lastTold();
    if (last.isEmpty()) {
      return new Decision.Against("Nothing was promised, so nothing can be late.");
    }
    if (!promise.isWaiting()) {
      return new Decision.Against("No reply is owed any more, so none can be late.");
    }
    if (last.getAsLong() <= deed.at()) {
      return new Decision.Against(
          "It was due at "
              + Texts.ofInstant(last.getAsLong())
              + "; a delay is announced before that.");
    }
    if (event.replyBy() <= last.getAsLong()) {
      var expected = "an instant after what was told last, " + Texts.ofInstant(last.getAsLong());
      return wrong("/newReplyBy", event.replyBy(), expected);
    }
    if (course.delays().size() == MOST_DELAYS) {
      return new Decision.Against("It was put off " + MOST_DELAYS + " times; that is enough.");
    }
    var delays = new ArrayList<>(course.delays());
    delays.add(new Delay(event.replyBy(), event.reason(), deed));
    return changed(course.with(delays));
  }

  /** Exchanges only grow, so that reports may come in any order. */
  private Decision on(Event.Closed event) {
    var known = course.closed();
    if (known.isPresent()) {
      var exchanges = most(known.get().exchanges(), event.exchanges());
      return exchanges.equals(known.get().exchanges())
          ? SAME
          : changed(course.with(new Closing(exchanges, known.get().done())));
    }
    return promise.standing(deed.at()) == Standing.OPEN
        ? new Decision.Against("No human has replied; report the reply first, or withdraw it.")
        : changed(course.with(new Closing(event.exchanges(), deed)));
  }

  private Decision on(Event.Withdrawn event) {
    var mergedInto = event.mergedInto().map(p -> p.given().asked().question());
    if (course.withdrawn().isPresent()) {
      var known = course.withdrawn().get();
      return known.reason().equals(event.reason()) && known.mergedInto().equals(mergedInto)
          ? SAME
          : new Decision.Against("It was withdrawn before, for another reason.");
    }
    var standing = promise.standing(deed.at());
    if (standing != Standing.OPEN) {
      return new Decision.Against(
          "It is " + standing.word() + "; only an open promise can be withdrawn.");
    }
    return event
        .mergedInto()
        .flatMap(this::againstMerging)
        .<Decision>map(Decision.Against::new)
        .orElseGet(() -> changed(course.with(new Withdrawal(event.reason(), mergedInto, deed))));
  }

  /** Whoever asked twice keeps the earlier promise. */
  private Optional<String> againstMerging(RecordedPromise other) {
    if (other.id().equals(promise.id())) {
      return Optional.of("A question cannot be merged into itself.");
    }
    if (other.course().withdrawn().isPresent()) {
      return Optional.of("The question to merge into is withdrawn itself.");
    }
    long asked = promise.given().asked().at();
    if (other.course().reply().filter(r -> r.at() < asked).isPresent()) {
      return Optional.of("The question to merge into was answered before this one was asked.");
    }
    long own = promise.given().told().replyBy().orElse(Long.MAX_VALUE);
    return other.given().told().replyBy().orElse(Long.MAX_VALUE) > own
        ? Optional.of(
            "The question to merge into was promised a reply later; merge that one into this one.")
        : Optional.empty();
  }

  private Decision on(Event.Rated event) {
    if (course.rating().isPresent()) {
      return course.rating().get().stars() == event.stars()
          ? SAME
          : new Decision.Against("It has been rated; a rating is given once.");
    }
    var standing = promise.standing(deed.at());
    return standing == Standing.OPEN || standing == Standing.WITHDRAWN
        ? new Decision.Against("There is nothing to rate yet.")
        : changed(course.with(new Rating(event.stars(), deed.at())));
  }

  private Decision changed(Course more) {
    return new Decision.Changed(promise.after(more));
  }

  private static OptionalInt most(OptionalInt a, OptionalInt b) {
    return IntStream.concat(a.stream(), b.stream()).max();
  }

  private static Decision wrong(String pointer, long found, String expected) {
    return new Decision.Wrong(Mistake.found(pointer, Texts.ofInstant(found), expected));
  }
}
