package dev.replyby.local;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.replyby.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over HTTP. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
record Answer(int status, Map<String, String> headers, byte[] body) {
  /** Reads a function's answer, payload format 2.0. */
  static Answer read(byte[] json) throws IOException {
    var fields = new Fields();
    try (var parser = Json.FACTORY.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        fields.read(parser);
      }
    }
    return fields.answer();
  }

  /** A text. */
  static Answer of(int status, Map<String, String> headers, String body) {
    return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Fields {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private int status;
    private String body = "";
    private boolean base64;

    void read(JsonParser json) throws IOException {
      var name = json.currentName();
      json.nextToken();
      switch (name) {
        case "statusCode" -> status = json.getIntValue();
        case "headers" -> readHeaders(json);
        case "body" -> body = json.getValueAsString("");
        case "isBase64Encoded" -> base64 = json.getBooleanValue();
        default -> json.skipChildren();
      }
    }

    private void readHeaders(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        json.nextToken();
        headers.put(name, json.getText());
      }
    }

    Answer answer() {
      return base64
          ? new Answer(status, headers, Base64.getDecoder().decode(body))
          : of(status, headers, body);
    }
  }
}
