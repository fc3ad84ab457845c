package dev.replyby.promised;

import java.util.Optional;
import java.util.OptionalLong;

/** Promises for tests: asked at 0, promised by {@link #DUE}. */
final class Promises {
  static final long DUE = 1000;
  static final Told BY_DUE = new Told.By(DUE, DUE - 10);
  static final Told NOTHING = new Told.Nothing(Told.Nothing.TOO_FAR);

  private static final String SECRET = "0".repeat(26);

  private Promises() {}

  static RecordedPromise told(String question, Told told) {
    var customer = new Customer(Optional.empty(), Optional.empty());
    var asked = new Asked("acme", question, "email", 0, customer);
    var basis = new Basis("open", 1, 2, "2026f", OptionalLong.empty());
    return RecordedPromise.of(new Given(asked, told, basis, at(0), SECRET));
  }

  static RecordedPromise due() {
    return told("q", BY_DUE);
  }

  static Deed at(long now) {
    return new Deed(now, "staff:ana");
  }

  /** The promise with an event that must be one that changes it. */
  static RecordedPromise after(RecordedPromise promise, long now, Event event) {
    return ((Decision.Changed) Decisions.decide(promise, event, at(now))).promise();
  }

  static Event replied(long at) {
    return new Event.Replied(at, "ana", false);
  }
}
