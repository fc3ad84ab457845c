package dev.replyby.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Calls the service as one caller. Immutable: {@code client.with("If-Match", "\"1\"").put(…)} adds
 * a header to that one call only.
 */
public record TestClient(URI url, Optional<String> token, Map<String, String> headers) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static TestClient anonymous(URI url) {
    return new TestClient(url, Optional.empty(), Map.of());
  }

  /** The same calls with a token. */
  public TestClient as(String bearer) {
    return new TestClient(url, Optional.of(bearer), headers);
  }

  /** The same calls with one more header. */
  public TestClient with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new TestClient(url, token, more);
  }

  public TestAnswer get(String path) {
    return send("GET", path, "");
  }

  public TestAnswer head(String path) {
    return send("HEAD", path, "");
  }

  public TestAnswer delete(String path) {
    return send("DELETE", path, "");
  }

  public TestAnswer put(String path, String body) {
    return send("PUT", path, body);
  }

  public TestAnswer post(String path, String body) {
    return send("POST", path, body);
  }

  /** Any request; the path percent-encoded, the body may be empty. */
  public TestAnswer send(String method, String path, String body) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
    headers.forEach(request::header);
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return new TestAnswer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
