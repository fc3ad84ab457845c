package dev.replyby.access;

import dev.replyby.http.Caller;
import dev.replyby.http.Gate;
import dev.replyby.http.Problem;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Knows callers by their bearer token, RFC 6750. */
public final class TokenGate implements Gate {
  private static final String SCHEME = "bearer ";

  private final Tokens tokens;
  private final LastUse lastUse;
  private final InstantSource clock;

  @Inject
  TokenGate(Tokens tokens, LastUse lastUse, InstantSource clock) {
    this.tokens = tokens;
    this.lastUse = lastUse;
    this.clock = clock;
  }

  @Override
  public Caller identify(Request request) {
    var token = secret(request).flatMap(tokens::find).orElseThrow(TokenGate::unauthorized);
    lastUse.note(token, clock.instant());
    return token.caller();
  }

  /** The secret that a request carries, if it has the form of one. */
  static Optional<Secret> secret(Request request) {
    return request
        .header("Authorization")
        .filter(h -> h.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .flatMap(h -> Secret.parse(h.substring(SCHEME.length()).strip()));
  }

  /** The same as text; empty text when there is none. */
  public static String secretText(Request request) {
    return secret(request).map(Secret::text).orElse("");
  }

  private static Refusal unauthorized() {
    return new Refusal(
        Problem.of(Kind.UNAUTHORIZED, "Send a valid token as Authorization: Bearer <token>.")
            .with("WWW-Authenticate", "Bearer"));
  }
}
