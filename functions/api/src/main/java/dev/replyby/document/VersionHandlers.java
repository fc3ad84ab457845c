package dev.replyby.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Mistake;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** {@code GET /v1/sites/{site}/versions} and {@code …/versions/{version}}. */
public final class VersionHandlers {
  private static final int PAGE = 100;
  private static final String NUMBER = "[1-9]\\d{0,8}";

  private final SiteStore store;

  @Inject
  public VersionHandlers(SiteStore store) {
    this.store = store;
  }

  /** The versions, newest first, at most a hundred at a time. */
  public Response list(Exchange exchange) {
    var text = exchange.request().query(Parameter.BEFORE);
    long before =
        text.map(t -> number(t).orElseThrow(() -> badBefore(t)))
            .orElseGet(() -> store.head(exchange.site()).number() + 1);
    var page = store.versionsBefore(exchange.site(), before, PAGE);
    var versions = page.versions();
    if (versions.isEmpty() && text.isEmpty()) {
      throw Refusal.noSuchSite();
    }
    var body = JsonNodeFactory.instance.objectNode();
    var list = body.putArray("versions");
    for (var version : versions) {
      var json = list.addObject();
      json.put("version", version.number());
      json.put("at", Instant.ofEpochSecond(version.at()).toString());
      json.put("by", version.by());
      if (version.document().isEmpty()) {
        json.put("deleted", true);
      }
    }
    if (page.more()) {
      body.put("next", versions.getLast().number());
    }
    return JsonBody.answer(200, body);
  }

  /** The document of one version. */
  public Response get(Exchange exchange) {
    var version =
        number(exchange.path("version")).stream()
            .mapToObj(number -> store.version(exchange.site(), number))
            .flatMap(found -> found.stream())
            .findFirst()
            .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "The site has no such version."));
    var document =
        version
            .document()
            .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "This version took the site down."));
    return EntityTag.conditional(
        exchange.request(), Expectation.tag(version.number()), Version.answer(document));
  }

  private static OptionalLong number(String text) {
    return text.matches(NUMBER) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  private static Refusal badBefore(String found) {
    return Refusal.badRequest(
        List.of(Mistake.found("?before", found, "the number of a version, such as 7")));
  }
}
