package dev.replyby.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the synthesis wrote, made once for all tests; its artifacts are stand-ins. */
record Synthesised(JsonNode cdk, JsonNode sam, String nag) {
  /** The checkout that the tests run in. */
  static final Path CHECKOUT = Path.of("..", "..").toAbsolutePath().normalize();

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, Object> EVERY_SETTING =
      Map.of(
          StackSettings.ALARM_EMAIL, "ops@replyby.example",
          StackSettings.MONTHLY_BUDGET, "25",
          StackSettings.DOMAIN, "replyby.example",
          StackSettings.CERTIFICATE, "arn:aws:acm:us-east-1:111122223333:certificate/0",
          StackSettings.TRACING, "true",
          StackSettings.TABLE, "replyby-restored");

  private static final Supplier<Synthesised> DEFAULT = once(Map.of());
  private static final Supplier<Synthesised> FULL = once(EVERY_SETTING);

  /** Without any setting. */
  static Synthesised byDefault() {
    return DEFAULT.get();
  }

  /** With every setting there is. */
  static Synthesised withEverySetting() {
    return FULL.get();
  }

  /** Both. */
  static Stream<Synthesised> all() {
    return Stream.of(byDefault(), withEverySetting());
  }

  /** The resources of a type, by their names in CDK's template. */
  Map<String, JsonNode> resources(String type) {
    return Templates.resources(cdk, type);
  }

  /** Elements of a JSON array. */
  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Supplier<Synthesised> once(Map<String, Object> settings) {
    var made = new Object[1];
    return () -> {
      synchronized (made) {
        if (made[0] == null) {
          made[0] = make(settings);
        }
        return (Synthesised) made[0];
      }
    };
  }

  private static Synthesised make(Map<String, Object> settings) {
    try {
      var folder = Files.createTempDirectory("replyby-aws");
      standIns(folder);
      var context = Service.context(CHECKOUT);
      context.putAll(settings);
      var service = Service.of(folder, context, folder.resolve("out"));
      var sam = SamTemplate.write(service.stack(), folder, folder.resolve("sam"));
      var cdk = folder.resolve("out").resolve("ReplyBy.template.json");
      var nag = folder.resolve("out").resolve("AwsSolutions-ReplyBy-NagReport.csv");
      return new Synthesised(
          MAPPER.readTree(cdk.toFile()), MAPPER.readTree(sam.toFile()), Files.readString(nag));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void standIns(Path folder) throws IOException {
    for (var artifact : Arrays.asList(Artifact.values())) {
      var file = artifact.in(folder);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "stands in for " + artifact);
    }
  }
}
