package dev.replyby.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file that tells other programs where the demo is, or beside it one that says that there is
 * none.
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

  /** Nothing does, and nothing will. */
  void refused() throws IOException {
    if (file.isPresent()) {
      AtomicFile.write(refusal(file.get()), new byte[0], false);
    }
  }

  /** So that nobody reads of a demo that is no more. */
  void withdraw() throws IOException {
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }

  /** So that nobody reads of an earlier refusal. */
  void withdrawRefusal() throws IOException {
    if (file.isPresent()) {
      Files.deleteIfExists(refusal(file.get()));
    }
  }

  private static Path refusal(Path file) {
    return file.resolveSibling("demo.refused");
  }
}
