package dev.replyby.figures;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.Csv;
import dev.replyby.body.JsonBody;
import dev.replyby.document.People;
import dev.replyby.document.SiteStore;
import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import dev.replyby.http.Response;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.store.Table;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

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
    var figures = asked.figures();
    var hours = asked.hours();
    var people = sites.people(hours.site(), hours.item().version());
    var answer =
        wantsCsv(exchange.request())
            ? Csv.answer(FiguresCsv.text(figures, people))
            : json(asked, figures, people);
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
    var theme = theme(exchange.request());
    var asked = Asked.read(exchange, table, now());
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

  private static boolean wantsCsv(Request request) {
    var format = request.query(Parameter.FORMAT);
    format
        .filter(f -> !f.equals("csv") && !f.equals("json"))
        .ifPresent(
            f -> {
              throw Refusal.badRequest(List.of(Mistake.found("?format", f, "csv or json")));
            });
    return format.map("csv"::equals).orElseGet(() -> Csv.isAccepted(request));
  }

  private static Svg.Theme theme(Request request) {
    return request
        .query(Parameter.THEME)
        .map(
            name ->
                Svg.Theme.of(name)
                    .orElseThrow(
                        () ->
                            Refusal.badRequest(
                                List.of(Mistake.found("?theme", name, "light or dark")))))
        .orElse(Svg.Theme.AUTO);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
