package dev.replyby.local;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** A file that is there whole or not at all. */
final class AtomicFile {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private AtomicFile() {}

  /** Writes it; readable by others too unless it is secret. */
  static void write(Path file, byte[] content, boolean secret) throws IOException {
    var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    var draft = Files.createTempFile(folder, ".", ".draft");
    Files.write(draft, content);
    if (POSIX) {
      Files.setPosixFilePermissions(
          draft, PosixFilePermissions.fromString(secret ? "rw-------" : "rw-r--r--"));
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
