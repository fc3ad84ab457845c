package dev.replyby.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;

/** Gives the demo its company and its tokens through the API; what is there already stays. */
final class DemoSeed {
  static final String SITE = "acme";

  private static final String PATH = "/v1/sites/" + SITE;
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int UNAUTHORIZED = 401;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ApiClient api;
  private final Supplier<String> newOperator;

  /**
   * @param newOperator makes an operator's token, which the API cannot
   */
  DemoSeed(ApiClient api, Supplier<String> newOperator) {
    this.api = api;
    this.newOperator = newOperator;
  }

  /** The tokens with those that did not work replaced. */
  DemoTokens plant(DemoTokens kept) {
    var tokens =
        kept.operator().isEmpty() || status(kept.operator(), "") == UNAUTHORIZED
            ? kept.withOperator(newOperator.get())
            : kept;
    publish(tokens.operator());
    if (!works(tokens.owner(), "")) {
      tokens = tokens.withOwner(token(tokens, "{\"role\":\"owner\",\"label\":\"demo\"}"));
    }
    if (!works(tokens.staff(), "/status")) {
      tokens = tokens.withStaff(token(tokens, "{\"role\":\"staff\",\"member\":\"ana\"}"));
    }
    return tokens;
  }

  private boolean works(String token, String path) {
    return status(token, path) == OK;
  }

  private int status(String token, String path) {
    return api.send("GET", PATH + path, token, "").statusCode();
  }

  private void publish(String operator) {
    if (!works(operator, "")) {
      expect(CREATED, api.send("PUT", PATH, operator, document()));
    }
  }

  private String token(DemoTokens tokens, String request) {
    var answer = expect(CREATED, api.send("POST", PATH + "/tokens", tokens.operator(), request));
    try {
      return MAPPER.readTree(answer.body()).path("token").asText();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      var asked = answer.request().method() + " " + answer.uri().getPath();
      throw new IllegalStateException(asked + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private static String document() {
    try (var in = Objects.requireNonNull(DemoSeed.class.getResourceAsStream("acme.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
