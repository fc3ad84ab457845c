package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authorizer that the template holds, run by Node with a secret store of its own. */
class OriginLockTest {
  private static final String STORE =
      """
      exports.SecretsManagerClient = class {
        async send({ id }) { return { SecretString: id === "the-arn" ? "sesame" : "other" }; }
      };
      exports.GetSecretValueCommand = class { constructor({ SecretId }) { this.id = SecretId; } };
      """;

  private static final String ASK =
      """
      process.env.ORIGIN_SECRET = "the-arn";
      const events = [
        { headers: { "x-replyby-origin": "sesame" } },
        { headers: { "x-replyby-origin": "Sesame" } },
        { headers: { "x-replyby-origin": "" } },
        { headers: {} },
        {},
      ];
      Promise.all(events.map(exports.handler))
        .then((all) => console.log(all.map((answer) => answer.isAuthorized).join(" ")));
      """;

  @Test
  void letsInWhoeverKnowsTheSecretAndNobodyElse(@TempDir Path folder) throws Exception {
    var module = folder.resolve("node_modules/@aws-sdk/client-secrets-manager");
    Files.createDirectories(module);
    Files.writeString(module.resolve("index.js"), STORE);
    var origin =
        Templates.resources(Synthesised.byDefault().cdk(), "AWS::Lambda::Function")
            .values()
            .stream()
            .map(f -> f.at("/Code/ZipFile").asText())
            .filter(code -> !code.isEmpty())
            .findFirst()
            .orElseThrow();
    assertEquals("true false false false false", Node.run(origin + ASK, folder).strip());
  }
}
