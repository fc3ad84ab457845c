package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The template as it was reviewed. After a change that is meant, {@code -Dreplyby.snapshot=write}
 * writes it anew; the difference belongs into the review.
 */
class SnapshotTest {
  private static final String UPDATE = "replyby.snapshot";
  private static final Path FILE = Path.of("src/test/resources/dev/replyby/aws/template.json");
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @Test
  void theTemplateIsTheOneThatWasReviewed() throws IOException {
    var template = readable(Synthesised.byDefault().cdk().deepCopy());
    if (Objects.equals(System.getProperty(UPDATE), "write")) {
      Files.writeString(FILE, template);
    }
    var hint = "write it anew with -D" + UPDATE + "=write and look at the difference";
    assertEquals(Files.readString(FILE), template, hint);
  }

  /** Without hashes, code and pictures: what they hold is reviewed where it is written. */
  private static String readable(JsonNode template) throws IOException {
    for (var resource : template.path("Resources")) {
      ((ObjectNode) resource).remove("Metadata");
      var properties = resource.path("Properties");
      shorten(properties, "FunctionCode");
      shorten(properties.path("Code"), "ZipFile");
      shorten(properties.path("Code"), "S3Key");
      shorten(properties, "DashboardBody");
    }
    var sorted = MAPPER.treeToValue(template, Object.class);
    var text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(sorted);
    return text.replaceAll("(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}", "$1") + '\n';
  }

  private static void shorten(JsonNode node, String field) {
    if (node instanceof ObjectNode object && object.has(field)) {
      object.put(field, "…");
    }
  }
}
