package dev.replyby.tzdata;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** The folder of TZif files among the test resources. */
final class Fixtures {
  private Fixtures() {}

  static Path folder() {
    try {
      var resource = Fixtures.class.getResource("/zoneinfo/tzdata.zi");
      return Path.of(Objects.requireNonNull(resource).toURI()).resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] file(String zone) {
    try {
      return Files.readAllBytes(folder().resolve(zone));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A copy for a test to spoil. */
  static Path copyTo(Path target) throws IOException {
    var source = folder();
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var copy = target.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(file, copy);
            return FileVisitResult.CONTINUE;
          }
        });
    return target;
  }
}
