package dev.replyby.http;

import dev.replyby.http.Problem.Kind;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Takes a request to its handler: route, token, role, then what is common to all input. */
public final class Dispatcher {
  /** The largest body, in bytes. */
  public static final int MAX_BODY = 256 * 1024;

  private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

  private static final Map<String, String> ALWAYS =
      Map.of("X-Content-Type-Options", "nosniff", "Cache-Control", "no-store");

  private final Map<Route, Handler> handlers;
  private final Gate gate;

  public Dispatcher(Map<Route, Handler> handlers, Gate gate) {
    this.handlers = new EnumMap<>(handlers);
    this.gate = gate;
  }

  /** Answers every request, come what may. */
  public Response handle(Request request) {
    boolean head = request.method().equals("HEAD");
    var response = answer(request).withDefaults(ALWAYS);
    return head ? response.withoutBody() : response;
  }

  private Response answer(Request request) {
    var here = Routes.at(request.path(), handlers.keySet());
    boolean open = isOpen(here);
    if (open && request.method().equals("OPTIONS")) {
      return Cors.preflight();
    }
    var response = guarded(request, here);
    return open ? response.withDefaults(Cors.HEADERS) : response;
  }

  /** Whether any page may read what is here. */
  private static boolean isOpen(List<Routes.Match> here) {
    return here.stream().anyMatch(m -> m.route().access().isOpen());
  }

  private Response guarded(Request request, List<Routes.Match> here) {
    try {
      return route(request, here);
    } catch (Refusal refusal) {
      return refusal.problem().response();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "request " + request.id() + " failed", e);
      var detail = "The request is logged as " + request.id() + ".";
      return Problem.of(Kind.INTERNAL, detail).response();
    }
  }

  private Response route(Request request, List<Routes.Match> here) {
    var method = request.method().equals("HEAD") ? "GET" : request.method();
    var match = here.stream().filter(m -> m.route().method().equals(method)).findFirst();
    if (match.isEmpty()) {
      throw here.isEmpty() ? unknownPath() : wrongMethod(here);
    }
    var route = match.get().route();
    var path = match.get().path();
    var caller = admit(request, route, Optional.ofNullable(path.get("site")));
    var query = check(request, route, path);
    var handler = handlers.get(route);
    if (handler == null) {
      throw new IllegalStateException("no handler for " + route);
    }
    var response = handler.handle(new Exchange(request, route, path, query, caller));
    if (!route.writes()) {
      query.check(); // also what a handler reads only while it answers; what is done is done
    }
    return response;
  }

  private Caller admit(Request request, Route route, Optional<String> site) {
    if (!route.access().needsToken()) {
      return new Caller.Visitor();
    }
    var caller = gate.identify(request);
    if (!caller.may(route.access(), site)) {
      throw Refusal.of(Kind.FORBIDDEN, "This token is not for this site, or not for this route.");
    }
    return caller;
  }

  /** The query, checked if it is not the handler that reads and checks it. */
  private static Query check(Request request, Route route, Map<String, String> path) {
    if (request.body().length > MAX_BODY) {
      throw Refusal.of(Kind.TOO_LARGE, "The body has more than " + MAX_BODY + " bytes.");
    }
    var mistakes = new ArrayList<Mistake>();
    for (var name : List.of("site", "member", "inbound")) {
      var id = path.get(name);
      if (id != null && !Texts.isId(id)) {
        mistakes.add(Mistake.found("{" + name + "}", id, Texts.ID));
      }
    }
    var query = new Query(request.query(), route.parameters());
    if (route.parameters().isEmpty() || !mistakes.isEmpty()) {
      query.check(mistakes);
    }
    return query;
  }

  private static Refusal unknownPath() {
    return Refusal.of(Kind.NOT_FOUND, "No route has this path; /openapi.json lists them all.");
  }

  private static Refusal wrongMethod(List<Routes.Match> here) {
    var methods = new TreeSet<String>();
    here.forEach(m -> methods.add(m.route().method()));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    if (isOpen(here)) {
      methods.add("OPTIONS");
    }
    var allowed = String.join(", ", methods);
    return new Refusal(
        Problem.of(Kind.METHOD_NOT_ALLOWED, "This path takes " + allowed + ".")
            .with("Allow", allowed));
  }
}
