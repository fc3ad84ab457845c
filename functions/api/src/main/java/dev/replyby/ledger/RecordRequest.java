package dev.replyby.ledger;

import dev.replyby.body.Schemas;
import dev.replyby.http.Request;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.plan.Plan;
import dev.replyby.promised.Customer;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.site.Shape;
import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * A question to put on record, as its company's system sends it.
 *
 * @param askedAt epoch second; now when absent
 */
record RecordRequest(
    Fields fields, String question, String channel, Optional<Long> askedAt, Customer customer) {
  private static final Shape SHAPE = Schemas.shape("PromiseRequest");

  /** How far back a question may lie: hours of long ago are not known any more. */
  private static final Duration OLDEST = Duration.ofDays(30);

  static RecordRequest read(Request request, long now) {
    var fields = Fields.of(request, SHAPE);
    var zone = fields.text("timeZone");
    zone.filter(z -> Texts.zone(z).isEmpty())
        .ifPresent(z -> fields.mistake(Mistake.found("/timeZone", z, Texts.ZONE)));
    var language = fields.text("language");
    language
        .filter(l -> !isTag(l))
        .ifPresent(l -> fields.mistake(Mistake.found("/language", l, "a BCP 47 language tag")));
    return new RecordRequest(
        fields,
        fields.text("question").orElse(""),
        fields.text("channel").orElse(""),
        fields.past("askedAt", now),
        new Customer(language, zone));
  }

  /** Refuses, with every mistake, what cannot be asked now of a site with that plan. */
  void check(Plan plan, long now) {
    if (!plan.channels().containsKey(channel) && !channel.isEmpty()) {
      var known = String.join(", ", plan.channels().keySet());
      fields.mistake(Mistake.found("/channel", channel, "a channel of the site: " + known));
    }
    long oldest = now - OLDEST.toSeconds();
    askedAt
        .filter(t -> t < oldest)
        .ifPresent(
            t ->
                fields.mistake(
                    Mistake.found(
                        "/askedAt",
                        Texts.ofInstant(t),
                        "an instant at most 30 days ago, " + Texts.ofInstant(oldest))));
    fields.check();
  }

  /** Whether it says the same of its question as what is on record. */
  boolean agreesWith(RecordedPromise promise) {
    var asked = promise.given().asked();
    return channel.equals(asked.channel()) && askedAt.map(t -> t == asked.at()).orElse(true);
  }

  private static boolean isTag(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException _) {
      return false;
    }
  }
}
