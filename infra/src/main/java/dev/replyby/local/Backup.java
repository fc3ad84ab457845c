package dev.replyby.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The command that {@code mvn -Pbackup} runs: writes every item of a table to a file, or a file's
 * items to a table that has none. The table is found as the demo finds it. Two system properties,
 * of which one is set, name the file: {@value #EXPORT} and {@value #IMPORT}.
 */
public final class Backup {
  static final String EXPORT = "replyby.export";
  static final String IMPORT = "replyby.import";

  private Backup() {}

  public static void main(String[] args) throws IOException {
    var home = Path.of(System.getProperty("user.home"));
    try {
      var settings = DemoSettings.from(System.getenv(), home);
      System.out.println(run(settings, file(EXPORT), file(IMPORT)));
    } catch (Refused refused) {
      System.err.println("Nothing was copied. " + refused.getMessage());
      System.exit(1);
    }
  }

  /** Copies, and says in a line what; refuses anything but one file. */
  static String run(DemoSettings settings, Optional<Path> export, Optional<Path> imported)
      throws IOException {
    if (export.isPresent() == imported.isPresent()) {
      throw new Refused("Name one file: -Dexport=FILE, or -Dimport=FILE");
    }
    try (var folder = DataFolder.open(settings.data())) {
      return export.isPresent()
          ? written(export.get(), settings, folder)
          : read(imported.orElseThrow(), settings, folder);
    }
  }

  private static String written(Path file, DemoSettings settings, DataFolder folder)
      throws IOException {
    if (Files.exists(file)) {
      throw new Refused(file + " is there already; name another file");
    }
    try (var database = Database.existing(settings, folder::database)) {
      return TableFile.write(database.table(), file) + " items written to " + file;
    }
  }

  private static String read(Path file, DemoSettings settings, DataFolder folder)
      throws IOException {
    if (!Files.isReadable(file)) {
      throw new Refused(file + " cannot be read");
    }
    try (var database = Database.open(settings, folder::database)) {
      return TableFile.read(file, database.table()) + " items read from " + file;
    }
  }

  private static Optional<Path> file(String property) {
    return Optional.ofNullable(System.getProperty(property))
        .filter(text -> !text.isBlank())
        .map(text -> Path.of(text).toAbsolutePath());
  }
}
