package dev.replyby.http;

import dev.replyby.http.Problem.Kind;
import java.util.Map;
import java.util.Optional;

/** A dispatcher with a few handlers that say how they were called. */
final class TestService {
  private static final Handler ECHO =
      exchange ->
          Response.of(
              200,
              "text/plain",
              exchange.route() + " " + exchange.path() + " by " + exchange.caller().name());

  private static final Handler BROKEN =
      _ -> {
        throw new IllegalStateException("secret of the house");
      };

  private static final Handler REFUSING =
      _ -> {
        throw Refusal.of(Kind.CONFLICT, "Too late.");
      };

  private TestService() {}

  /** {@link Route#HOURS} breaks, {@link Route#WIDGET} refuses, the others echo. */
  static Response answer(Request request) {
    return new Dispatcher(
            Map.of(
                Route.SIGN, ECHO,
                Route.HOURS, BROKEN,
                Route.WIDGET, REFUSING,
                Route.PUT_STATUS, ECHO,
                Route.GET_MEMBER_STATUS, ECHO,
                Route.GET_SITE, ECHO,
                Route.PUT_SITE, ECHO,
                Route.PREVIEW, ECHO),
            TestService::identify)
        .handle(request);
  }

  private static Caller identify(Request request) {
    return switch (request.header("Authorization").orElse("")) {
      case "Bearer staff" -> new Caller.Staff("acme", "staff", Optional.empty());
      case "Bearer owner" -> new Caller.Owner("acme", "owner");
      case "Bearer operator" -> new Caller.Operator("operator");
      default -> throw Refusal.of(Kind.UNAUTHORIZED, "No token.");
    };
  }
}
