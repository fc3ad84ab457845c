package dev.replyby.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.body.Csv;
import dev.replyby.body.JsonBody;
import dev.replyby.counting.SiteHours;
import dev.replyby.document.People;
import dev.replyby.document.SiteStore;
import dev.replyby.figures.PromisesSection;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Response;
import dev.replyby.oncall.PublishedStaff;
import dev.replyby.oncall.Span;
import dev.replyby.store.CoverStore;
import dev.replyby.store.SignStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** {@code GET …/report}: who carries how much of each rota, and what became of promises. */
public final class ReportHandler implements Handler {
  private static final Duration BACK = Duration.ofDays(28);
  private static final Span.Lengths LENGTHS =
      new Span.Lengths(BACK.multipliedBy(2), Duration.ofDays(366));

  private final SignStore signs;
  private final CoverStore covers;
  private final SiteStore sites;
  private final PromisesSection promises;
  private final InstantSource clock;

  @Inject
  public ReportHandler(
      SignStore signs,
      CoverStore covers,
      SiteStore sites,
      PromisesSection promises,
      InstantSource clock) {
    this.signs = signs;
    this.covers = covers;
    this.sites = sites;
    this.promises = promises;
    this.clock = clock;
  }

  @Override
  public Response handle(Exchange exchange) {
    long now = clock.instant().getEpochSecond();
    var site = PublishedStaff.of(signs, exchange.site());
    var span = Span.read(exchange.query(), now - BACK.toSeconds(), LENGTHS, site.plan());
    var channels = promises.channels(exchange.query(), site.plan());
    exchange.query().check();
    var people = sites.people(exchange.site(), site.item().version());
    var staff = site.over(covers, span.from(), span.to());
    var balances = new Balances(staff, people, span).at(now);
    var answer =
        Csv.isAccepted(exchange.request())
            ? Csv.answer(FairnessCsv.text(balances))
            : json(span, staff, balances, promises(channels, site, people, span, now));
    return answer.with("Vary", "Accept");
  }

  private ObjectNode promises(
      List<String> channels, PublishedStaff site, People people, Span span, long now) {
    var hours = new SiteHours(site.site(), site.item(), site.plan(), covers);
    return promises.json(channels, hours, people, span.from(), span.to(), now);
  }

  private static Response json(
      Span span, PublishedStaff staff, List<Balance> balances, ObjectNode promises) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("from", Instant.ofEpochSecond(span.from()).toString());
    body.put("to", Instant.ofEpochSecond(span.to()).toString());
    body.set("fairness", FairnessJson.json(staff.crew().rotas().keySet(), balances));
    body.set("promises", promises);
    return JsonBody.answer(200, body);
  }
}
