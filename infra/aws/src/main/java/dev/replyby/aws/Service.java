package dev.replyby.aws;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.StackProps;

/** The stack in an app of its own, ready for synthesis. */
record Service(App app, ServiceStack stack) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * Reads the context and puts the stack together, checked by cdk-nag's rules for AWS solutions.
   *
   * @param out where the synthesis is to be written
   */
  static Service of(Path checkout, Map<String, Object> context, Path out) {
    var app =
        App.Builder.create()
            .context(context)
            .outdir(out.toString())
            .analyticsReporting(false)
            .treeMetadata(false)
            .build();
    var settings = StackSettings.from(key -> text(app, key));
    var props =
        StackProps.builder()
            .description("ReplyBy: a sign that says exactly when to expect a reply")
            .synthesizer(
                DefaultStackSynthesizer.Builder.create()
                    .generateBootstrapVersionRule(false)
                    .build())
            .build();
    var stack = new ServiceStack(app, props, settings, checkout);
    Aspects.of(app).add(new AwsSolutionsChecks());
    return new Service(app, stack);
  }

  /** The context that CDK's command-line tool takes from its configuration. */
  static Map<String, Object> context(Path checkout) throws IOException {
    var file = checkout.resolve("infra").resolve("aws").resolve("cdk.json").toFile();
    var context = MAPPER.readTree(file).path("context");
    return new HashMap<>(MAPPER.convertValue(context, new TypeReference<Map<String, Object>>() {}));
  }

  private static Optional<String> text(App app, String key) {
    return Optional.ofNullable(app.getNode().tryGetContext(key)).map(String::valueOf);
  }
}
