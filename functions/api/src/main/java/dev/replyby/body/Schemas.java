package dev.replyby.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.site.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The schemas of all bodies but the site document: they check requests and describe the API. */
public final class Schemas {
  private static final ObjectNode ALL = load();

  private Schemas() {}

  /** Every schema by name. */
  public static ObjectNode all() {
    return ALL.deepCopy();
  }

  /** The checker for the schema with that name. */
  public static Shape shape(String name) {
    return new Shape(Objects.requireNonNull(ALL.get(name), name));
  }

  private static ObjectNode load() {
    var resource = "schemas.json";
    try (var in = Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
      return (ObjectNode) JsonBody.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
