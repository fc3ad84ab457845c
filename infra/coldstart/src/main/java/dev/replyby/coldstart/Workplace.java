package dev.replyby.coldstart;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files that functions start from, and starting them.
 *
 * @param table where the table answers
 * @param trusted the certificates that functions trust
 */
record Workplace(Path checkout, Path folder, Function<Wire, URI> table, Path trusted) {
  /** As AWS Lambda starts Java; the heap as its memory of 1024 MB leaves it. */
  private static final List<String> JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx872m");

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** Where org.crac finds the checkpoints: in Lambda's client. */
  private static final String CHECKPOINTS =
      "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

  private static final String ZONES =
      "-Djava.time.zone.DefaultZoneRulesProvider=dev.replyby.tzdata.FreshZones";

  /** Unpacks every function. */
  Workplace prepared() throws IOException {
    for (var subject : Subject.values()) {
      Unpacked.into(Files.createDirectories(unpacked(subject)), subject.artifact(checkout));
    }
    Files.createDirectories(empty());
    return this;
  }

  /** Starts a function that asks this API for its events. */
  Child start(Arrangement arrangement, RuntimeApi api, int answerCharacters, List<String> options)
      throws IOException {
    var arguments = new ArrayList<>(JVM);
    arguments.addAll(options);
    if (arrangement.packaging() == Packaging.SNAPSHOT) {
      arguments.add(CHECKPOINTS);
    }
    arguments.add("-Djavax.net.ssl.trustStore=" + trusted);
    arguments.addAll(code(arrangement));
    arguments.add(CLIENT);
    arguments.add(arrangement.subject().handler());
    var environment = environment(arrangement, api);
    environment.put("ANSWER_CHARACTERS", Integer.toString(answerCharacters));
    var image = arrangement.packaging() == Packaging.AOT_CACHE;
    var task = image ? empty() : unpacked(arrangement.subject());
    return Child.java(arguments, environment, task, folder.resolve(arrangement.id() + ".log"));
  }

  /** Where a training run leaves its cache. */
  Path cache(Arrangement arrangement) {
    return folder.resolve(arrangement.id() + ".aot");
  }

  private List<String> code(Arrangement arrangement) {
    var subject = arrangement.subject();
    var zones = unpacked(subject).resolve("lib").resolve("tzdata.jar");
    boolean zoned = subject == Subject.SIGN;
    if (arrangement.packaging() != Packaging.AOT_CACHE) {
      return zoned
          ? List.of("-Xbootclasspath/a:" + zones, ZONES, "-classpath", client())
          : List.of("-classpath", client());
    }
    var path = client() + File.pathSeparator + subject.artifact(checkout);
    return zoned
        ? List.of(ZONES, "-classpath", path + File.pathSeparator + zones)
        : List.of("-classpath", path);
  }

  private Map<String, String> environment(Arrangement arrangement, RuntimeApi api) {
    var endpoint = table.apply(arrangement.wire()).toString();
    boolean snapshot = arrangement.packaging() == Packaging.SNAPSHOT;
    var environment = new HashMap<>(LAMBDA);
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapshot ? "snap-start" : "on-demand");
    environment.put("_HANDLER", arrangement.subject().handler());
    environment.put("REPLYBY_DYNAMODB_ENDPOINT", endpoint);
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint);
    return environment;
  }

  private static final Map<String, String> LAMBDA =
      Map.ofEntries(
          Map.entry("AWS_REGION", "eu-west-1"),
          Map.entry("AWS_DEFAULT_REGION", "eu-west-1"),
          Map.entry("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
          Map.entry("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
          Map.entry("AWS_SESSION_TOKEN", "AQoDYXdzEJr".repeat(40)),
          Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
          Map.entry("AWS_LAMBDA_FUNCTION_NAME", "measured"),
          Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
          Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
          Map.entry("AWS_LAMBDA_LOG_FORMAT", "JSON"),
          Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/measured"),
          Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/22/[1]0"),
          Map.entry("LANG", "en_US.UTF-8"),
          Map.entry("TZ", ":UTC"),
          Map.entry("REPLYBY_TABLE", "replyby"));

  /** The runtime interface client and what it needs itself, alone of all that this program has. */
  private static String client() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(p -> isOfClient(Path.of(p).getFileName().toString()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isOfClient(String file) {
    return file.startsWith("aws-lambda-java-") || file.startsWith("utils-lite-");
  }

  private Path unpacked(Subject subject) {
    return folder.resolve("task").resolve(subject.artifactName());
  }

  private Path empty() {
    return folder.resolve("task").resolve("empty");
  }
}
