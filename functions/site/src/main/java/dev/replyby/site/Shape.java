package dev.replyby.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.replyby.input.Mistake;
import java.util.List;

/** What a JSON Schema (draft 2020-12) asks of a body, said in our words. */
public final class Shape {
  private final JsonNode rules;
  private final Schema schema;

  public Shape(JsonNode rules) {
    this.rules = rules;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(rules);
  }

  /** All that the schema has against that body; nothing when it fits. */
  public List<Mistake> mistakes(JsonNode body) {
    return ShapeMistakes.of(schema.validate(body), rules).with(List.of());
  }
}
