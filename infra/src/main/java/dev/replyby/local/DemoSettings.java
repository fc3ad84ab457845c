package dev.replyby.local;

import dev.replyby.app.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the demo is told by its environment.
 *
 * @param port 0 for any free one
 * @param data where data is kept between runs
 * @param table the table's name
 * @param endpoint a DynamoDB to use; DynamoDB Local is started when absent
 */
record DemoSettings(int port, Path data, String table, Optional<URI> endpoint) {
  static final String PORT = "REPLYBY_PORT";
  static final String DATA = "REPLYBY_DATA";

  private static final int DEFAULT_PORT = 8080;
  private static final int LAST_PORT = 65_535;
  private static final String DEFAULT_TABLE = "replyby";

  /** Reads and checks the settings; refuses a wrong one by its name. */
  static DemoSettings from(Map<String, String> environment, Path home) {
    var functions = functionSettings(environment);
    return new DemoSettings(
        port(environment), data(environment, home), functions.table(), functions.endpoint());
  }

  private static int port(Map<String, String> environment) {
    var text = setting(environment, PORT).orElse(Integer.toString(DEFAULT_PORT));
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException _) {
      // falls through to the same answer
    }
    throw new Refused(
        PORT + " is \"" + text + "\"; expected a port from 1 to 65535, or 0 for any free one");
  }

  /** Outside the build's folders, so that it outlives {@code mvn clean}. */
  private static Path data(Map<String, String> environment, Path home) {
    return setting(environment, DATA)
        .map(Path::of)
        .orElseGet(() -> home.resolve(".replyby").resolve("demo"))
        .toAbsolutePath()
        .normalize();
  }

  private static Settings functionSettings(Map<String, String> environment) {
    var withTable = new LinkedHashMap<>(environment);
    setting(environment, Settings.TABLE)
        .ifPresentOrElse(_ -> {}, () -> withTable.put(Settings.TABLE, DEFAULT_TABLE));
    try {
      return Settings.from(withTable);
    } catch (IllegalArgumentException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> setting(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(Predicate.not(String::isBlank));
  }
}
