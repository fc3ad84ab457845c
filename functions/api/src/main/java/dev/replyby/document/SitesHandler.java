package dev.replyby.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Parameter;
import dev.replyby.http.Response;
import dev.replyby.input.Texts;
import jakarta.inject.Inject;
import java.util.Optional;

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
    var query = exchange.query();
    var after = query.read(Parameter.AFTER, id -> Optional.of(id).filter(Texts::isId), Texts.ID);
    query.check();
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
