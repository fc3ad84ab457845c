package dev.replyby.http;

import dev.replyby.input.Mistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request was not done: an RFC 9457 problem.
 *
 * @param kind the last part of the stable {@code type}
 * @param errors every mistake found, for bad input
 * @param headers sent beside the problem
 */
public record Problem(Kind kind, String detail, List<Mistake> errors, Map<String, String> headers) {

  /** The problems there are; the names in the {@code type} never change. */
  public enum Kind {
    BAD_REQUEST(400, "bad-request", "The request has mistakes"),
    UNAUTHORIZED(401, "unauthorized", "No valid token"),
    FORBIDDEN(403, "forbidden", "The token does not allow this"),
    NOT_FOUND(404, "not-found", "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not for this path"),
    CONFLICT(409, "conflict", "Somebody else was faster"),
    RECORDED_OTHERWISE(409, "recorded-otherwise", "What is on record says otherwise"),
    TAKEN_DOWN(409, "taken-down", "The id is that of a site that was taken down"),
    UNSTAFFED(409, "unstaffed", "Published time would not be staffed"),
    LIMIT_REACHED(409, "limit-reached", "There are as many as there may be"),
    PRECONDITION_FAILED(412, "precondition-failed", "What is stored is not what you expected"),
    TOO_LARGE(413, "too-large", "The body is too large"),
    IDEMPOTENCY_KEY_REUSED(
        422, "idempotency-key-reused", "The Idempotency-Key was used for another request"),
    INTERNAL(500, "internal", "Something went wrong on our side"),
    UNAVAILABLE(503, "unavailable", "The service cannot answer right now");

    private final int status;
    private final String name;
    private final String title;

    Kind(int status, String name, String title) {
      this.status = status;
      this.name = name;
      this.title = title;
    }

    /** Its HTTP status. */
    public int status() {
      return status;
    }

    /** Its {@code type} as a URI reference. */
    public String type() {
      return "/problems/" + name;
    }

    /** What it is called for people. */
    public String title() {
      return title;
    }
  }

  /** A problem in one sentence. */
  public static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, List.of(), Map.of());
  }

  /** Bad input, every mistake at once. */
  public static Problem badRequest(List<Mistake> mistakes) {
    int count = mistakes.size();
    var detail = count == 1 ? "There is 1 mistake." : "There are " + count + " mistakes.";
    return new Problem(Kind.BAD_REQUEST, detail, mistakes, Map.of());
  }

  /** The same, with what it is about, one by one. */
  public Problem with(List<Mistake> details) {
    return new Problem(kind, detail, details, headers);
  }

  /** The same with one more header. */
  public Problem with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Problem(kind, detail, errors, more);
  }

  /** This problem as {@code application/problem+json}, never cached. */
  public Response response() {
    var body =
        Json.write(
            json -> {
              json.writeStringField("type", kind.type());
              json.writeStringField("title", kind.title());
              json.writeNumberField("status", kind.status());
              json.writeStringField("detail", detail);
              if (!errors.isEmpty()) {
                json.writeArrayFieldStart("errors");
                for (var mistake : errors) {
                  json.writeStartObject();
                  json.writeStringField("pointer", mistake.pointer());
                  json.writeStringField("detail", mistake.detail());
                  json.writeEndObject();
                }
                json.writeEndArray();
              }
            });
    var response = Response.json(kind.status(), "application/problem+json", body);
    for (var header : headers.entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return response.with("Cache-Control", "no-store");
  }
}
