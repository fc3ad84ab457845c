package dev.replyby.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpLambdaAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpLambdaResponseType;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * Keeps everybody but CloudFront from the API's own address. CloudFront cannot sign requests for an
 * HTTP API as it does for S3, so it sends a header with a secret that only the two of them know. An
 * authorizer compares it; API Gateway asks the authorizer once an hour and remembers.
 */
final class OriginLock {
  /** The header, which CloudFront sets whatever a visitor sends. */
  static final String HEADER = "x-replyby-origin";

  private static final int SECRET_LENGTH = 64;
  private static final int MEMORY_MB = 256;
  private static final int TIMEOUT_SECONDS = 5;

  private final Secret secret;
  private final Function function;
  private final HttpLambdaAuthorizer authorizer;

  OriginLock(Construct scope) {
    secret = secret(scope);
    function = function(scope);
    authorizer =
        HttpLambdaAuthorizer.Builder.create("OriginAuthorizer", function)
            .responseTypes(List.of(HttpLambdaResponseType.SIMPLE))
            .identitySource(List.of("$request.header." + HEADER))
            .resultsCacheTtl(Duration.hours(1))
            .build();
  }

  /** The headers that open it; the value is a reference that CloudFormation resolves. */
  Map<String, String> key() {
    return Map.of(HEADER, secret.getSecretValue().unsafeUnwrap());
  }

  /** What compares the header. */
  Function function() {
    return function;
  }

  /** For every route. */
  HttpLambdaAuthorizer authorizer() {
    return authorizer;
  }

  private static Secret secret(Construct scope) {
    var secret =
        Secret.Builder.create(scope, "OriginSecret")
            .description("ReplyBy: what CloudFront shows to the API")
            .generateSecretString(
                SecretStringGenerator.builder()
                    .passwordLength(SECRET_LENGTH)
                    .excludePunctuation(true)
                    .build())
            .build();
    Reasons.accept(
        secret,
        "AwsSolutions-SMG4",
        "CloudFormation gives it to CloudFront and to nobody else; it changes with a deployment.");
    return secret;
  }

  /** A dozen lines for the runtime that brings what they need: no artifact of its own. */
  private Function function(Construct scope) {
    var log = Logs.group(scope, "OriginLog");
    return Function.Builder.create(scope, "Origin")
        .description("ReplyBy: lets CloudFront in")
        .runtime(Runtime.NODEJS_24_X)
        .architecture(Architecture.ARM_64)
        .handler("index.handler")
        .code(Code.fromInline(script()))
        .memorySize(MEMORY_MB)
        .timeout(Duration.seconds(TIMEOUT_SECONDS))
        .environment(Map.of("ORIGIN_SECRET", secret.getSecretArn()))
        .role(role(scope, log))
        .logGroup(log)
        .loggingFormat(LoggingFormat.JSON)
        .build();
  }

  private Role role(Construct scope, ILogGroup log) {
    var reading =
        PolicyStatement.Builder.create()
            .actions(List.of("secretsmanager:GetSecretValue"))
            .resources(List.of(secret.getSecretArn()))
            .build();
    var document =
        PolicyDocument.Builder.create().statements(List.of(Logs.writing(log), reading)).build();
    return Role.Builder.create(scope, "OriginRole")
        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
        .inlinePolicies(Map.of("Origin", document))
        .build();
  }

  private static String script() {
    try (var in = Objects.requireNonNull(OriginLock.class.getResourceAsStream("origin.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
