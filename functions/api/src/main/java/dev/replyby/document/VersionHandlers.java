package dev.replyby.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

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
    var expected = "the number of a version, such as 7";
    var before = exchange.query().read(Parameter.BEFORE, VersionHandlers::number, expected);
    exchange.query().check();
    long end = before.orElseGet(() -> store.head(exchange.site()).number() + 1);
    var page = store.versionsBefore(exchange.site(), end, PAGE);
    var versions = page.versions();
    if (versions.isEmpty() && before.isEmpty()) {
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
            .map(number -> store.version(exchange.site(), number))
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

  private static Optional<Long> number(String text) {
    return text.matches(NUMBER) ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
