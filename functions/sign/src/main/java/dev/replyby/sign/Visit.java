package dev.replyby.sign;

import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.plan.Plan;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a visitor asks to be shown, in whichever form: the site, the channel, the language, the
 * zone.
 *
 * @param channel the only one wanted, which the site has
 * @param language one that there are texts for
 * @param negotiated whether the Accept-Language header had a say in it
 * @param zone that times are written in
 */
record Visit(
    CompiledSite site, Optional<String> channel, String language, boolean negotiated, ZoneId zone) {

  /** Refuses a query with mistakes in it, and a channel that there is not. */
  static Visit of(Exchange exchange, CompiledSite site) {
    var query = exchange.query();
    var plan = site.plan();
    var zone = query.read(Parameter.TZ, Texts::zone, Texts.ZONE);
    query.check();
    var channel = query.text(Parameter.CHANNEL);
    channel.filter(c -> !plan.channels().containsKey(c)).ifPresent(c -> unknownChannel(plan, c));
    var lang = query.text(Parameter.LANG);
    var accepted = exchange.request().header("Accept-Language");
    var language = Languages.best(lang, accepted, plan.locale());
    return new Visit(site, channel, language, lang.isEmpty(), zone.orElse(plan.zone()));
  }

  /** All of a site, in its own zone, and in the language that a tag leads to or else the site's. */
  static Visit inLanguage(Optional<String> tag, CompiledSite site) {
    var plan = site.plan();
    var language = Languages.best(tag, Optional.empty(), plan.locale());
    return new Visit(site, Optional.empty(), language, false, plan.zone());
  }

  /** The same at another time, which leaves alone what is compiled for now. */
  Visit apart() {
    return new Visit(site.apart(), channel, language, negotiated, zone);
  }

  /** What the site has published. */
  Plan plan() {
    return site.plan();
  }

  /** The texts in its language, with dates as where the site is. */
  SignTexts texts() {
    return SignTexts.in(language).forSite(plan().locale());
  }

  /** The same with the site's first channel where none was named. */
  Visit orFirstChannel() {
    var first = channel.orElseGet(plan().channels().keySet().iterator()::next);
    return new Visit(site, Optional.of(first), language, negotiated, zone);
  }

  /** The epoch second {@code now}; refuses when the plan does not reach it. */
  long covered(long now) {
    if (!plan().covers(now)) {
      throw Refusal.of(Kind.UNAVAILABLE, "The sign has not been renewed for too long.");
    }
    return now;
  }

  /** What is asked for, at the epoch second {@code now}. */
  Sign sign(long now) {
    return Sign.of(site, now, id -> channel.isEmpty() || channel.get().equals(id));
  }

  /** The response, saying its language and whether another visitor's might differ. */
  Response inItsLanguage(Response response) {
    var told = response.with("Content-Language", language);
    return negotiated ? told.with("Vary", "Accept-Language") : told;
  }

  private static void unknownChannel(Plan plan, String channel) {
    var known = String.join(", ", plan.channels().keySet());
    throw Refusal.of(
        Kind.NOT_FOUND,
        "No channel is called " + Mistake.quote(channel) + "; there are " + known + ".");
  }
}
