package dev.replyby.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/**
 * The service somewhere, called as everybody calls it.
 *
 * @param url without a slash at the end
 */
record Deployment(URI url, String operatorToken) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** What came back. */
  record Answer(HttpResponse<String> response) {
    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** This answer, if that is its status. */
    Answer expect(int expected) {
      if (response.statusCode() != expected) {
        throw new AssertionError(
            response.request()
                + ": "
                + response.statusCode()
                + ", not "
                + expected
                + "\n"
                + response.body());
      }
      return this;
    }

    Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }
  }

  /** Calls without a token, for an empty one. */
  Answer call(String token, String method, String path, String body) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What anybody reads. */
  Answer get(String path) {
    return call("", "GET", path, "");
  }
}
