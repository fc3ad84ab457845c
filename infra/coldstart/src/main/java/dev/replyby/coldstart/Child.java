package dev.replyby.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Java process with an environment of its own; what it prints goes to a file. */
final class Child implements AutoCloseable {
  private static final long LOOK_MILLIS = 20;
  private static final long END_SECONDS = 300;

  private final Process process;
  private final Path log;
  private final long startNanos;

  private Child(Process process, Path log, long startNanos) {
    this.process = process;
    this.log = log;
    this.startNanos = startNanos;
  }

  /** Starts the JDK that runs this program. */
  static Child java(List<String> arguments, Map<String, String> environment, Path folder, Path log)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    var path = builder.environment().getOrDefault("PATH", "");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    return new Child(builder.start(), log, start);
  }

  /** By {@link System#nanoTime}, just before the process was there. */
  long startNanos() {
    return startNanos;
  }

  /** The processor time that it has taken so far. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Waits for something that it brings about. */
  void await(BooleanSupplier condition, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw failure("did not get ready");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Asks it to end, as a container is stopped, and waits until it has. */
  void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
      throw failure("did not end");
    }
  }

  /** With what it printed. */
  IllegalStateException failure(String what) {
    try {
      return new IllegalStateException("the function " + what + ": " + Files.readString(log));
    } catch (IOException e) {
      return new IllegalStateException("the function " + what + "; see " + log, e);
    }
  }

  /** At once. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
