package dev.replyby.site;

import static dev.replyby.site.Documents.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteSchemaTest {
  private static final JsonNode SCHEMA =
      json(new String(SiteSchema.bytes(), StandardCharsets.UTF_8));

  @Test
  void isAValidSchemaOfDraft202012() {
    var dialect = SCHEMA.path("$schema").asText();
    assertEquals("https://json-schema.org/draft/2020-12/schema", dialect);
    var metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(dialect));
    assertEquals(List.of(), metaSchema.validate(SCHEMA));
    assertFalse(metaSchema.validate(json("{type: 'strnig'}")).isEmpty());
  }

  @Test
  void everyFieldIsDescribedInASentence() {
    var described = new ArrayList<String>();
    describe(SCHEMA, "", described);
    assertTrue(described.size() > 60, described.toString());
  }

  /**
   * Walks all subschemas; a field is what stands under properties, items or additionalProperties.
   */
  private static void describe(JsonNode schema, String pointer, List<String> described) {
    schema
        .path("properties")
        .propertyStream()
        .forEach(p -> field(p.getValue(), pointer + "/" + p.getKey(), described));
    schema
        .path("$defs")
        .propertyStream()
        .forEach(p -> field(p.getValue(), pointer + "/" + p.getKey(), described));
    for (var keyword : List.of("items", "additionalProperties")) {
      if (schema.path(keyword).isObject()) {
        field(schema.path(keyword), pointer + "/" + keyword, described);
      }
    }
  }

  private static void field(JsonNode field, String pointer, List<String> described) {
    var target = field.has("$ref") ? SCHEMA.at(field.path("$ref").asText().substring(1)) : field;
    var description = field.path("description").asText(target.path("description").asText());
    assertTrue(description.matches("(?s)[A-Z0-9].{15,}\\."), pointer + ": " + description);
    assertTrue(field.has("title") || target.has("title"), pointer + " has a title");
    described.add(pointer);
    describe(field, pointer, described);
  }

  @Test
  void everyObjectRefusesUnknownFieldsOrNamesAKindForThem() {
    for (var definition : SCHEMA.path("$defs")) {
      if (definition.path("type").asText().equals("object")) {
        assertTrue(definition.has("additionalProperties"), definition.path("title").asText());
      }
    }
  }
}
