package dev.replyby.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file that tells other programs where the demo is, and beside it one that tells Maven whether
 * there is one.
 */
record DemoNotice(Optional<Path> file) {
  static DemoNotice at(Optional<Path> file) {
    return new DemoNotice(file);
  }

  /** Everything answers. */
  void running(DemoReport report) throws IOException {
    if (file.isPresent()) {
      AtomicFile.write(file.get(), report.json(), true);
    }
  }

  /** Nothing does, and nothing will; the build that started it ends with that line. */
  void refused(String line) throws IOException {
    var message = line.replace("&", "&amp;").replace("<", "&lt;");
    rule("<alwaysFail><message>" + message + "</message></alwaysFail>");
  }

  /** So that nobody reads of a demo that is no more. */
  void withdraw() throws IOException {
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }

  /** So that nobody reads of an earlier refusal. */
  void withdrawRefusal() throws IOException {
    rule("<alwaysPass/>");
  }

  /** What Maven's enforcer makes of this run: the only way to put a line of ours at its end. */
  private void rule(String rule) throws IOException {
    if (file.isPresent()) {
      var rules = "<enforcer><rules>" + rule + "</rules></enforcer>\n";
      AtomicFile.write(file.get().resolveSibling("demo.rules.xml"), rules.getBytes(UTF_8), false);
    }
  }
}
