package dev.replyby.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One HTTP answer. */
public record TestAnswer(HttpResponse<String> http) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public int status() {
    return http.statusCode();
  }

  public Optional<String> header(String name) {
    return http.headers().firstValue(name);
  }

  public String text() {
    return http.body();
  }

  /** The body, which must be JSON. */
  public JsonNode json() {
    try {
      return MAPPER.readTree(text());
    } catch (JsonProcessingException e) {
      throw new AssertionError(asked() + " did not answer JSON: " + text(), e);
    }
  }

  /** The value at that JSON Pointer, which must be there, as text. */
  public String at(String pointer) {
    var value = json().at(pointer);
    assertTrue(!value.isMissingNode(), () -> "nothing at " + pointer + " in " + text());
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** Where a bad request's mistakes are, in the order told. */
  public List<String> pointers() {
    return StreamSupport.stream(json().path("errors").spliterator(), false)
        .map(e -> e.path("pointer").asText())
        .toList();
  }

  /** This answer, which must have that status. */
  public TestAnswer expect(int status) {
    assertEquals(status, status(), () -> asked() + ": " + text());
    return this;
  }

  /** This answer, which must be that problem: {@code 404, "not-found"}. */
  public TestAnswer expect(int status, String problem) {
    expect(status);
    assertEquals("application/problem+json", header("Content-Type").orElse(""));
    assertEquals("/problems/" + problem, at("/type"));
    return this;
  }

  private String asked() {
    return http.request().method() + " " + http.request().uri();
  }
}
