package dev.replyby.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** API Gateway HTTP API events, payload format 2.0, as streams. */
public final class HttpApiEvents {
  private HttpApiEvents() {}

  /** Reads one event; fields that a request does not need are skipped. */
  public static Request read(InputStream event) throws IOException {
    var fields = new Fields();
    try (var json = Json.FACTORY.createParser(event)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        fields.read(json);
      }
    }
    return fields.request();
  }

  /** Writes the answer to one event's request; the body compressed if the request takes that. */
  public static void write(Request request, Response response, OutputStream to) throws IOException {
    var payload = Payload.of(request, response);
    try (var json = Json.FACTORY.createGenerator(to)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", response.status());
      json.writeObjectFieldStart("headers");
      for (var header : payload.headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeFieldName("body");
      json.writeUTF8String(payload.body().bytes(), 0, payload.body().bytes().length);
      json.writeBooleanField("isBase64Encoded", payload.base64());
      json.writeEndObject();
    }
  }

  private static final class Fields {
    private String method = "";
    private String path = "/";
    private String query = "";
    private String body = "";
    private boolean base64;
    private String id = "-";
    private final Map<String, String> headers = new HashMap<>();

    void read(JsonParser json) throws IOException {
      var name = json.currentName();
      json.nextToken();
      switch (name) {
        case "rawPath" -> path = json.getValueAsString("/");
        case "rawQueryString" -> query = json.getValueAsString("");
        case "body" -> body = json.getValueAsString("");
        case "isBase64Encoded" -> base64 = json.getValueAsBoolean();
        case "headers" -> readHeaders(json);
        case "requestContext" -> readContext(json);
        default -> json.skipChildren();
      }
    }

    private void readHeaders(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName().toLowerCase(Locale.ROOT);
        json.nextToken();
        headers.put(name, json.getValueAsString(""));
      }
    }

    private void readContext(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        json.nextToken();
        switch (name) {
          case "requestId" -> id = json.getValueAsString("-");
          case "http" -> readHttp(json);
          default -> json.skipChildren();
        }
      }
    }

    private void readHttp(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean isMethod = json.currentName().equals("method");
        json.nextToken();
        if (isMethod) {
          method = json.getText();
        }
      }
    }

    Request request() {
      var bytes = base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
      return Request.of(method, path, query, headers, bytes, id);
    }
  }
}
