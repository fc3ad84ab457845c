package dev.replyby.sign;

import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Response;
import dev.replyby.plan.PlanReader;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** {@code GET /v1/sites/{site}/hours}. */
public final class HoursHandler implements Handler {
  private final Signs signs;
  private final InstantSource clock;

  @Inject
  public HoursHandler(Signs signs, InstantSource clock) {
    this.signs = signs;
    this.clock = clock;
  }

  @Override
  public Response handle(Exchange exchange) {
    var item = signs.of(exchange.site());
    var plan = PlanReader.read(item.plan());
    var today = clock.instant().atZone(plan.zone()).toLocalDate();
    var response =
        Response.of(200, "application/ld+json", HoursJsonLd.write(plan, today))
            .with("Cache-Control", "public, max-age=300, stale-while-revalidate=300");
    return EntityTag.conditional(
        exchange.request(), "W/\"" + item.version() + '.' + today.toEpochDay() + '"', response);
  }
}
