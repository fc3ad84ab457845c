package dev.replyby.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The published JSON Schema of the site document. */
public final class SiteSchema {
  private static final String RESOURCE = "site.schema.json";
  private static final JsonNode JSON = load();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(JSON);

  private SiteSchema() {}

  /** The schema as it is published, UTF-8 JSON. */
  public static byte[] bytes() {
    try (var in = open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the schema has against a document. */
  static ShapeMistakes check(JsonNode document) {
    return ShapeMistakes.of(SCHEMA.validate(document), JSON);
  }

  private static JsonNode load() {
    try (var in = open()) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open() {
    return Objects.requireNonNull(SiteSchema.class.getResourceAsStream(RESOURCE), RESOURCE);
  }
}
