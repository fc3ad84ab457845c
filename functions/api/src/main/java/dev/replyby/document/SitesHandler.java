package dev.replyby.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Parameter;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import jakarta.inject.Inject;
import java.util.List;

/** {@code GET /v1/sites}. */
public final class SitesHandler implements Handler {
  private static final int PAGE = 100;

  private final SiteStore store;

  @Inject
  public SitesHandler(SiteStore store) {
    this.store = store;
  }

  /** The sites that are up, by their ids, at most a hundred at a time. */
  @Override
  public Response handle(Exchange exchange) {
    var after = exchange.request().query(Parameter.AFTER);
    after
        .filter(id -> !Texts.isId(id))
        .ifPresent(
            id -> {
              throw Refusal.badRequest(List.of(Mistake.found("?after", id, Texts.ID)));
            });
    var page = store.sitesAfter(after.orElse(""), PAGE);
    var body = JsonNodeFactory.instance.objectNode();
    var list = body.putArray("sites");
    page.ids().forEach(id -> list.addObject().put("site", id));
    if (page.more()) {
      body.put("next", page.ids().getLast());
    }
    return JsonBody.answer(200, body);
  }
}
