package dev.replyby.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writing JSON as a stream, without data binding, which the public path does not load. */
public final class Json {
  /** Shared by everything that streams JSON. */
  public static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Writes the fields of an object. */
  @FunctionalInterface
  public interface Fields {
    void to(JsonGenerator json) throws IOException;
  }

  /** An object with these fields. */
  public static Utf8 write(Fields fields) {
    var bytes = new ByteArrayOutputStream();
    try (var json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      fields.to(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Utf8.of(bytes.toByteArray());
  }
}
