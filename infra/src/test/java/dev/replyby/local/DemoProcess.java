package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The demo in a process of its own, as its user starts it. */
final class DemoProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Path notice;
  private final Path output;
  private final Process process;

  private DemoProcess(Path notice, Path output, Process process) {
    this.notice = notice;
    this.output = output;
    this.process = process;
  }

  /** Starts it with these settings; its files go to {@code folder}. */
  static DemoProcess start(Path folder, Map<String, String> settings) throws IOException {
    var notice = Files.createTempDirectory(folder, "target").resolve("demo.json");
    var output = notice.resolveSibling("output.txt");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-D" + Demo.REPORT + "=" + notice,
            "-D" + Demo.OUTLIVE + "=false",
            "-cp",
            System.getProperty("java.class.path"),
            Demo.class.getName());
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    return new DemoProcess(notice, output, builder.start());
  }

  /** Where it tells other programs. */
  Path notice() {
    return notice;
  }

  /** What it tells other programs, once it does. */
  JsonNode awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(notice)) {
      assertTrue(process.isAlive() && System.nanoTime() < end, this::output);
      Thread.sleep(LOOK);
    }
    return new ObjectMapper().readTree(notice.toFile());
  }

  /** Its exit code, once it has ended by itself. */
  int awaitExit() throws InterruptedException {
    assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), this::output);
    return process.exitValue();
  }

  /** As a plain kill does; and the notice goes with it. */
  void stop() throws InterruptedException {
    process.destroy();
    awaitExit();
    assertTrue(Files.notExists(notice), "demo.json is left behind");
  }

  /** All that it printed. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
