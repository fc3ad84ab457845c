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
    try {
      System.out.println(run(file(EXPORT), file(IMPORT)));
    } catch (Refused refused) {
      System.err.println("Nothing was copied. " + refused.getMessage());
      System.exit(1);
    }
  }

  private static String run(Optional<Path> export, Optional<Path> imported) throws IOException {
    if (export.isPresent() == imported.isPresent()) {
      throw new Refused("Name one file: -Dexport=FILE, or -Dimport=FILE");
    }
    var settings = DemoSettings.from(System.getenv(), Path.of(System.getProperty("user.home")));
    try (var folder = DataFolder.open(settings.data());
        var database = Database.open(settings, folder::database)) {
      return export.isPresent()
          ? written(export.get(), database)
          : read(imported.orElseThrow(), database);
    }
  }

  private static String written(Path file, Database database) throws IOException {
    if (Files.exists(file)) {
      throw new Refused(file + " is there already; name another file");
    }
    return TableFile.write(database.table(), file) + " items written to " + file;
  }

  private static String read(Path file, Database database) throws IOException {
    if (!Files.isReadable(file)) {
      throw new Refused(file + " cannot be read");
    }
    return TableFile.read(file, database.table()) + " items read from " + file;
  }

  private static Optional<Path> file(String property) {
    return Optional.ofNullable(System.getProperty(property))
        .filter(text -> !text.isBlank())
        .map(text -> Path.of(text).toAbsolutePath());
  }
}
