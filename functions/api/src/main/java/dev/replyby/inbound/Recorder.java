package dev.replyby.inbound;

import dev.replyby.helpdesk.Heard;
import dev.replyby.helpdesk.News;
import dev.replyby.ledger.Changes;
import dev.replyby.ledger.Ledger;
import dev.replyby.promised.Asked;
import dev.replyby.promised.Customer;
import dev.replyby.promised.Decision;
import dev.replyby.promised.Deed;
import dev.replyby.promised.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;

/**
 * Puts what other systems tell on record. Questions and replies told twice, or in another order,
 * give the same record, so that a delivery that is sent again changes nothing.
 */
final class Recorder {
  private final Ledger ledger;
  private final Changes changes;

  @Inject
  Recorder(Ledger ledger, Changes changes) {
    this.ledger = ledger;
    this.changes = changes;
  }

  /** What came of each piece of news, in their order. */
  List<Outcome> record(Desk desk, Heard.Told told, long now) {
    var question = desk.question(told.question());
    return told.news().stream().map(news -> record(desk, question, news, now)).toList();
  }

  private Outcome record(Desk desk, String question, News news, long now) {
    return switch (news) {
      case News.Asked asked -> asked(desk, question, asked, now);
      case News.Replied(var at, var by, var automatic) -> {
        var who = by.map(desk::question).orElse(desk.inbound().id());
        yield happened(
            automatic ? "automatic reply" : "reply",
            asked -> new Event.Replied(Desk.replied(at, asked, now), who, automatic),
            desk,
            question,
            now);
      }
      case News.Closed _ ->
          happened("closed", _ -> new Event.Closed(OptionalInt.empty()), desk, question, now);
      case News.Withdrawn(var why) ->
          happened(
              "withdrawn", _ -> new Event.Withdrawn(why, Optional.empty()), desk, question, now);
    };
  }

  private Outcome asked(Desk desk, String question, News.Asked news, long now) {
    if (ledger.find(desk.site(), question).isPresent()) {
      return Outcome.known("asked");
    }
    long at = Desk.asked(news.at(), now);
    if (!desk.isOfItsTime(at, now)) {
      return Outcome.ignored(
          "asked", "It was asked before this inbound was set up, or more than 30 days ago.");
    }
    var customer = new Customer(Optional.empty(), Optional.empty());
    return desk.inbound()
        .channelOf(news.inbox())
        .map(channel -> new Asked(desk.site(), question, channel, at, customer))
        .map(asked -> asked(desk, asked, now))
        .orElseGet(() -> Outcome.ignored("asked", "Its inbox has no channel here."));
  }

  private Outcome asked(Desk desk, Asked asked, long now) {
    return ledger
        .record(asked, new Deed(now, desk.name()))
        .map(
            recorded ->
                recorded instanceof Ledger.Recorded.Now
                    ? Outcome.recorded("asked")
                    : Outcome.known("asked"))
        .orElseGet(() -> Outcome.ignored("asked", "The site's sign does not have its channel."));
  }

  /**
   * Reports what happened to a question.
   *
   * @param happened by the epoch second at which it was asked
   */
  private Outcome happened(
      String event, LongFunction<Event> happened, Desk desk, String question, long now) {
    if (ledger.find(desk.site(), question).isEmpty()) {
      return Outcome.ignored(event, "No such question is on record.");
    }
    var reported =
        changes.report(
            () -> ledger.find(desk.site(), question).orElseThrow(),
            promise -> happened.apply(promise.given().asked().at()),
            new Deed(now, desk.name()));
    return outcome(event, reported.decision());
  }

  private static Outcome outcome(String event, Decision decision) {
    return switch (decision) {
      case Decision.Changed _ -> Outcome.recorded(event);
      case Decision.Same _ -> Outcome.known(event);
      case Decision.Wrong(var mistake) -> Outcome.ignored(event, mistake.detail());
      case Decision.Against(var why) -> Outcome.ignored(event, why);
    };
  }
}
