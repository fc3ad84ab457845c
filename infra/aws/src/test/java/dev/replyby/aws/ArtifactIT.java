package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What Maven has built for Lambda: runs once the artifacts are packaged. */
class ArtifactIT {
  private static final int SIGN_BYTES = 8_000_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @SuppressWarnings("NullAway.Init") // set by JUnit
  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void holdsTheFunctionAndItsTimeZones(Privilege privilege) throws IOException {
    try (var zip = open(privilege.artifact())) {
      assertEntry(zip, privilege.handler().replace('.', '/') + ".class");
      assertEntry(zip, "lib/tzdata.jar");
    }
  }

  @Test
  void theSignsHoldsOnlyWhatTheSignNeeds() throws IOException {
    assertTrue(Files.size(file(Artifact.SIGN)) <= SIGN_BYTES);
    try (var zip = open(Artifact.SIGN)) {
      for (var folder :
          List.of(
              "com/fasterxml/jackson/databind/",
              "com/networknt/",
              "de/focus_shift/",
              "io/netty/",
              "org/apache/http/",
              "dev/replyby/access/",
              "dev/replyby/document/")) {
        assertTrue(zip.stream().noneMatch(e -> e.getName().startsWith(folder)), folder);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"SIGN, /widget.js, 200", "PUBLIC, /openapi.json, 200", "PUBLIC, /nowhere, 404"})
  void answersFromItsOwnFilesAlone(Privilege privilege, String path, int status) throws Exception {
    var event = MAPPER.createObjectNode().put("rawPath", path);
    event.putObject("requestContext").putObject("http").put("method", "GET");
    assertEquals(status, run(privilege, event).path("statusCode").asInt());
  }

  private JsonNode run(Privilege privilege, JsonNode event) throws Exception {
    var zones = folder.resolve("tzdata.jar");
    try (var zip = open(privilege.artifact());
        var in = zip.getInputStream(zip.getEntry("lib/tzdata.jar"))) {
      Files.copy(in, zones);
    }
    var probe = Path.of(Probe.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "-Xbootclasspath/a:" + zones,
            "-Djava.time.zone.DefaultZoneRulesProvider=dev.replyby.tzdata.FreshZones",
            "-classpath",
            file(privilege.artifact()) + File.pathSeparator + probe,
            "dev.replyby.aws.Probe",
            privilege.handler());
    builder.environment().putAll(Map.of("REPLYBY_TABLE", "x", "AWS_REGION", "eu-west-1"));
    var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var in = process.getOutputStream()) {
      in.write(MAPPER.writeValueAsString(event).getBytes(StandardCharsets.UTF_8));
    }
    var answer = MAPPER.readTree(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor());
    return answer;
  }

  private static void assertEntry(ZipFile zip, String name) {
    assertTrue(zip.getEntry(name) != null, name);
  }

  private static ZipFile open(Artifact artifact) throws IOException {
    return new ZipFile(file(artifact).toFile());
  }

  private static Path file(Artifact artifact) {
    return artifact.in(Synthesised.CHECKOUT);
  }
}
