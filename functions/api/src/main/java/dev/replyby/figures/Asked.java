package dev.replyby.figures;

import dev.replyby.counting.SiteHours;
import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.http.Query;
import dev.replyby.http.Refusal;
import dev.replyby.plan.Plan;
import dev.replyby.sign.Labels;
import dev.replyby.sign.Markup;
import dev.replyby.store.Table;
import java.util.List;
import java.util.Optional;

/** What is asked for: some channels of a site over some days. */
record Asked(Table table, SiteHours hours, Days days, List<String> channels, long now) {
  /** What the query asks for. */
  static Asked read(Exchange exchange, Table table, long now) {
    var hours = SiteHours.of(exchange.site(), table).orElseThrow(Refusal::noSuchSite);
    var days = Days.read(exchange.query(), now, hours.plan().zone());
    return new Asked(table, hours, days, channels(exchange.query(), hours.plan()), now);
  }

  /** The channel that the query names, otherwise all. */
  static List<String> channels(Query query, Plan plan) {
    var all = List.copyOf(plan.channels().keySet());
    var expected = "a channel of the site: " + String.join(", ", all);
    return query
        .read(Parameter.CHANNEL, id -> Optional.of(id).filter(all::contains), expected)
        .map(List::of)
        .orElse(all);
  }

  List<ChannelFigures> figures() {
    return channels.stream().map(this::figures).toList();
  }

  ChannelFigures figures(String id) {
    return ChannelFigures.read(table, hours, id, days, now);
  }

  /**
   * What a channel is called in the company's language, kept from turning the text around it (FSI
   * and PDI of UAX 9).
   */
  String name(ChannelFigures channel) {
    var name = Labels.own(channel.channel(), hours.plan()).orElse(channel.id());
    return "\u2068" + Markup.name(name) + "\u2069";
  }
}
