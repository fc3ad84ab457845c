package dev.replyby.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** An archive's files in a folder, as Lambda puts them under {@code /var/task}. */
final class Unpacked {
  private Unpacked() {}

  /** Unpacks into that folder, which may hold an older state of the same. */
  static Path into(Path folder, Path archive) throws IOException {
    try (var zip = new ZipFile(archive.toFile())) {
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException(archive + " has an entry outside of it: " + entry.getName());
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          try (var in = zip.getInputStream(entry)) {
            Files.write(file, in.readAllBytes());
          }
        }
      }
    }
    return folder;
  }
}
