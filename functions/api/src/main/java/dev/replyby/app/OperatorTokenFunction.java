package dev.replyby.app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replyby.access.Token;
import dev.replyby.access.Tokens;
import dev.replyby.store.Table;
import dev.replyby.store.Tables;
import dev.replyby.tzdata.TzData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lambda entry point that makes an operator's token, the first one above all, ends one that the
 * event names as {@code {"revoke": "rbo_…"}}, and tells of {@code {"show": "rbo_…"}} when it was
 * made and last used; no route leads to it. Who may call it in the AWS account may do everything on
 * every site. A new token is in the answer alone.
 */
public final class OperatorTokenFunction implements RequestStreamHandler {
  static {
    TzData.install();
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LABEL = "made in the AWS account";

  private final Tokens tokens;
  private final InstantSource clock;

  /** As AWS Lambda starts it. */
  public OperatorTokenFunction() {
    this(Settings.from(System.getenv()));
  }

  /** With a table and a clock of one's own. */
  public OperatorTokenFunction(Table table, InstantSource clock) {
    tokens = new Tokens(table);
    this.clock = clock;
  }

  private OperatorTokenFunction(Settings settings) {
    this(Tables.open(settings.table(), settings.endpoint()), InstantSource.system());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write(answer(event.readAllBytes()).getBytes(StandardCharsets.UTF_8));
  }

  private String answer(byte[] event) throws IOException {
    var asked = event.length == 0 ? JSON.createObjectNode() : JSON.readTree(event);
    if (asked.isObject() && asked.isEmpty()) {
      var secret = tokens.createOperator(LABEL, clock.instant().getEpochSecond());
      return "{\"token\":\"" + secret.text() + "\"}";
    }
    if (asked.size() == 1 && asked.path("revoke").isTextual()) {
      return "{\"revoked\":" + tokens.revokeOperator(asked.path("revoke").textValue()) + "}";
    }
    if (asked.size() == 1 && asked.path("show").isTextual()) {
      return shown(tokens.findOperator(asked.path("show").textValue()));
    }
    throw new IllegalArgumentException(
        "expected {}, {\"revoke\": \"rbo_…\"} or {\"show\": \"rbo_…\"}");
  }

  private static String shown(Optional<Token> token) {
    var answer = JSON.createObjectNode().put("known", token.isPresent());
    token
        .map(t -> Instant.ofEpochSecond(t.createdAt()))
        .ifPresent(at -> answer.put("createdAt", at.toString()));
    token.flatMap(Token::usedOn).ifPresent(day -> answer.put("lastUsedOn", day.toString()));
    return answer.toString();
  }
}
