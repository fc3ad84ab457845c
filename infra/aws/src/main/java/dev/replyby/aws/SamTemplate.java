package dev.replyby.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import software.amazon.awscdk.App;

/**
 * The synthesised template for SAM's command-line tool, which uploads code by itself: the same, but
 * that each function names the file Maven has built.
 */
final class SamTemplate {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Where SAM's tool looks for it. */
  private static final String NAME = "template.json";

  private SamTemplate() {}

  /** Writes it into {@code folder}, with the artifacts' paths as seen from there. */
  static Path write(ServiceStack stack, Path checkout, Path folder) throws IOException {
    var template = template(stack);
    for (var resource : template.path("Resources")) {
      if (resource.path("Type").asText().equals("AWS::Lambda::Function")) {
        localise((ObjectNode) resource.path("Properties"), checkout, folder);
      }
    }
    Files.createDirectories(folder);
    var file = folder.resolve(NAME);
    MAPPER.writeValue(file.toFile(), template);
    return file;
  }

  private static JsonNode template(ServiceStack stack) throws IOException {
    var assembly = ((App) stack.getNode().getRoot()).synth();
    var json = assembly.getStackByName(stack.getStackName()).getTemplateFullPath();
    return MAPPER.readTree(Path.of(json).toFile());
  }

  private static void localise(ObjectNode properties, Path checkout, Path folder) {
    var handler = properties.path("Handler").asText();
    Arrays.stream(Privilege.values())
        .filter(p -> p.handler().equals(handler))
        .findFirst()
        .map(p -> folder.relativize(p.artifact().in(checkout.toAbsolutePath())))
        .ifPresent(path -> properties.put("Code", path.toString().replace('\\', '/')));
  }
}
