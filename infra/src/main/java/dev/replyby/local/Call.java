package dev.replyby.local;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.replyby.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request on its way to a function.
 *
 * @param path percent-encoded, as it was sent
 * @param query percent-encoded, as it was sent; empty when there is none
 * @param headers by lower-case name, several values joined by commas
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
record Call(
    String id,
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String sourceIp,
    String protocol,
    byte[] body) {

  /** This call as API Gateway's HTTP API hands it over, payload format 2.0. */
  byte[] event(String routeKey, Instant now) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var json = Json.FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("version", "2.0");
      json.writeStringField("routeKey", routeKey);
      json.writeStringField("rawPath", path);
      json.writeStringField("rawQueryString", query);
      writeHeaders(json);
      writeContext(json, routeKey, now);
      writeBody(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void writeHeaders(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("headers");
    for (var header : headers.entrySet()) {
      json.writeStringField(header.getKey(), header.getValue());
    }
    json.writeEndObject();
  }

  private void writeContext(JsonGenerator json, String routeKey, Instant now) throws IOException {
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("requestId", id);
    json.writeStringField("routeKey", routeKey);
    json.writeStringField("stage", "$default");
    json.writeNumberField("timeEpoch", now.toEpochMilli());
    json.writeObjectFieldStart("http");
    json.writeStringField("method", method);
    json.writeStringField("path", path);
    json.writeStringField("protocol", protocol);
    json.writeStringField("sourceIp", sourceIp);
    json.writeStringField("userAgent", headers.getOrDefault("user-agent", ""));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeBody(JsonGenerator json) throws IOException {
    var text = text();
    if (body.length > 0) {
      json.writeStringField("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body)));
    }
    json.writeBooleanField("isBase64Encoded", text.isEmpty());
  }

  private Optional<String> text() {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(decoder.decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
