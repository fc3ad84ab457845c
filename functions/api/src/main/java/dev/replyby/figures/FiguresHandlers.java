package dev.replyby.figures;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.Csv;
import dev.replyby.body.JsonBody;
import dev.replyby.document.People;
import dev.replyby.document.SiteStore;
import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.http.Response;
import dev.replyby.input.Texts;
import dev.replyby.store.Table;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@code GET …/report/promises}, {@code …/report/load.svg} and {@code …/report/kept.svg}. */
public final class FiguresHandlers {
  private final Table table;
  private final SiteStore sites;
  private final InstantSource clock;

  @Inject
  public FiguresHandlers(Table table, SiteStore sites, InstantSource clock) {
    this.table = table;
    this.sites = sites;
    this.clock = clock;
  }

  /** What became of promises, as JSON or as a table. */
  public Response promises(Exchange exchange) {
    var asked = Asked.read(exchange, table, now());
    var isCsv = isCsv(exchange);
    exchange.query().check();
    var figures = asked.figures();
    var hours = asked.hours();
    var people = sites.people(hours.site(), hours.item().version());
    var answer =
        isCsv ? Csv.answer(FiguresCsv.text(figures, people)) : json(asked, figures, people);
    return answer.with("Vary", "Accept");
  }

  /** Load against coverage, as an image. */
  public Response load(Exchange exchange) {
    return plot(exchange, LoadPlot::svg);
  }

  /** The kept rate over time, as an image. */
  public Response kept(Exchange exchange) {
    return plot(exchange, KeptPlot::svg);
  }

  @FunctionalInterface
  private interface Plot {
    String svg(ChannelFigures channel, String name, Days days, Svg.Theme theme);
  }

  /** Of the channel that the query names, otherwise of the first. */
  private Response plot(Exchange exchange, Plot plot) {
    var asked = Asked.read(exchange, table, now());
    var theme =
        exchange
            .query()
            .read(Parameter.THEME, Svg.Theme::of, "light or dark")
            .orElse(Svg.Theme.AUTO);
    exchange.query().check();
    var channel = asked.figures(asked.channels().getFirst());
    var svg = plot.svg(channel, asked.name(channel), asked.days(), theme);
    return Response.of(200, "image/svg+xml", svg).with("Content-Security-Policy", theme.policy());
  }

  private static Response json(Asked asked, List<ChannelFigures> figures, People people) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("from", Texts.ofInstant(asked.days().start()));
    body.put("to", Texts.ofInstant(asked.days().end()));
    body.set("channels", FiguresJson.channels(figures, people));
    return JsonBody.answer(200, body);
  }

  private static boolean isCsv(Exchange exchange) {
    return exchange
        .query()
        .read(
            Parameter.FORMAT,
            format -> Optional.of(format).filter(List.of("csv", "json")::contains),
            "csv or json")
        .map("csv"::equals)
        .orElseGet(() -> Csv.isAccepted(exchange.request()));
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
