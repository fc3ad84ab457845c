package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs JavaScript with the node that CDK runs with. */
final class Node {
  private Node() {}

  /** What a script prints. */
  static String run(String script) throws Exception {
    return run(script, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** The same, with modules found in that folder's {@code node_modules}. */
  static String run(String script, Path folder) throws Exception {
    var process =
        new ProcessBuilder("node", "--input-type=commonjs", "-")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    try (var in = process.getOutputStream()) {
      in.write(script.getBytes(StandardCharsets.UTF_8));
    }
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed;
  }
}
