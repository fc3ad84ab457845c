package dev.replyby.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of the synthesised template that LocalStack's free edition can make. */
final class LocalStackTemplate {
  private static final Set<String> TYPES =
      Set.of(
          "AWS::DynamoDB::Table",
          "AWS::IAM::Policy",
          "AWS::IAM::Role",
          "AWS::Lambda::Function",
          "AWS::Logs::LogGroup",
          "AWS::SecretsManager::Secret",
          "AWS::SNS::Topic");

  /**
   * Snapshots, tracing, log groups and arm64 are AWS's; the functions run on this machine's kind.
   */
  private static final List<String> ON_AWS_ALONE =
      List.of("SnapStart", "TracingConfig", "LoggingConfig", "Architectures");

  /** What keeps a table beyond its stack. */
  private static final String KEEPS = "DeletionProtectionEnabled";

  private LocalStackTemplate() {}

  /** Table, roles and Java functions, whose code lies in that bucket by its artifact's name. */
  static ObjectNode of(JsonNode synthesised, String bucket) {
    var resources = JsonNodeFactory.instance.objectNode();
    synthesised.path("Resources").properties().stream()
        .filter(r -> isKept(r.getValue()))
        .forEach(r -> resources.set(r.getKey(), reduced(r.getValue().deepCopy(), bucket)));
    resources.forEach(r -> dependOnWhatIsKept((ObjectNode) r, resources));
    return JsonNodeFactory.instance.objectNode().set("Resources", resources);
  }

  /** The name of a privilege's function in the template. */
  static String function(JsonNode synthesised, Privilege privilege) {
    var name = Pattern.compile(Pattern.quote(privilege.id()) + "[0-9A-F]{8}");
    return Templates.resources(synthesised, "AWS::Lambda::Function").keySet().stream()
        .filter(id -> name.matcher(id).matches())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no function for " + privilege));
  }

  private static boolean isKept(JsonNode resource) {
    var type = resource.path("Type").asText();
    boolean ours = resource.at("/Properties/Environment/Variables/REPLYBY_TABLE").isObject();
    return TYPES.contains(type) && (ours || !type.equals("AWS::Lambda::Function"));
  }

  private static ObjectNode reduced(ObjectNode resource, String bucket) {
    resource.remove(List.of("Metadata", "DeletionPolicy", "UpdateReplacePolicy"));
    ((ObjectNode) resource.path("Properties")).remove(KEEPS);
    if (resource.path("Type").asText().equals("AWS::Lambda::Function")) {
      var properties = (ObjectNode) resource.path("Properties");
      properties.remove(ON_AWS_ALONE);
      var artifact = artifact(properties.path("Handler").asText());
      properties.putObject("Code").put("S3Bucket", bucket).put("S3Key", artifact.name());
    }
    return resource;
  }

  private static Artifact artifact(String handler) {
    return Arrays.stream(Privilege.values())
        .filter(p -> p.handler().equals(handler))
        .map(Privilege::artifact)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no artifact for " + handler));
  }

  private static void dependOnWhatIsKept(ObjectNode resource, ObjectNode resources) {
    if (resource.has("DependsOn")) {
      var kept = JsonNodeFactory.instance.arrayNode();
      Synthesised.each(resource.path("DependsOn"))
          .filter(name -> resources.has(name.asText()))
          .forEach(kept::add);
      resource.set("DependsOn", kept);
    }
  }
}
