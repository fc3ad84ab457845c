package dev.replyby.receipt;

import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.input.Texts;
import dev.replyby.plan.Plan;
import dev.replyby.promised.Decision;
import dev.replyby.promised.Decisions;
import dev.replyby.promised.Deed;
import dev.replyby.promised.Event;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.sign.Labels;
import dev.replyby.sign.Languages;
import dev.replyby.sign.Sentence;
import dev.replyby.sign.SignTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How somebody looks at a promise.
 *
 * @param now epoch second
 * @param negotiated whether the Accept-Language header had a say in the language
 */
record View(
    RecordedPromise promise,
    Plan plan,
    long now,
    String language,
    boolean negotiated,
    ZoneId zone) {

  /**
   * In the language and the zone that are asked for, otherwise in those that the company knows the
   * customer to have; then in those of the request's header and of the company.
   */
  static View of(RecordedPromise promise, Plan plan, Exchange exchange, long now) {
    var query = exchange.query();
    var customer = promise.given().asked().customer();
    var tag = query.text(Parameter.LANG).or(customer::language);
    var language = Languages.best(tag, exchange.request().header("Accept-Language"), plan.locale());
    var zone =
        query
            .read(Parameter.TZ, Texts::zone, Texts.ZONE)
            .or(() -> customer.zone().flatMap(Texts::zone))
            .orElse(plan.zone());
    query.check();
    return new View(promise, plan, now, language, tag.isEmpty(), zone);
  }

  /** What the channel is called. */
  String channel() {
    var id = promise.given().asked().channel();
    return Optional.ofNullable(plan.channels().get(id))
        .flatMap(c -> Labels.in(language, c, plan))
        .orElse(id);
  }

  /** Its sentences, set down in that ink. */
  List<String> sentences(Sentence.Ink ink) {
    return Line.of(promise, now).stream().map(line -> sentence(line, ink)).toList();
  }

  /** That line as a sentence. */
  String sentence(Line line, Sentence.Ink ink) {
    return switch (line) {
      case Line.Text(var key, var at) -> {
        var pattern = ReceiptTexts.in(language).pattern(key);
        yield at.map(t -> telling(ink).of(pattern, t)).orElseGet(() -> ink.words(pattern));
      }
      case Line.Nothing _ -> telling(ink).none();
      case Line.Words(var text) -> ink.words(text);
    };
  }

  Sentence telling(Sentence.Ink ink) {
    var texts = SignTexts.in(language).forSite(plan.locale());
    return Sentence.forLater(texts, zone, now, ink);
  }

  /** Whether its customer may rate it now. */
  boolean canBeRated() {
    return promise.course().rating().isEmpty()
        && Decisions.decide(promise, new Event.Rated(1), new Deed(now, ""))
            instanceof Decision.Changed;
  }
}
