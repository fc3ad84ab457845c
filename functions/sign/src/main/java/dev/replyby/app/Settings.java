package dev.replyby.app;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a function is told by its environment. A wrong setting fails at start and names itself.
 *
 * @param table the DynamoDB table's name
 * @param endpoint another DynamoDB than AWS's
 */
public record Settings(String table, Optional<URI> endpoint) {
  /** The table's name; required. */
  public static final String TABLE = "REPLYBY_TABLE";

  /** An HTTP address; AWS's own when absent. */
  public static final String ENDPOINT = "REPLYBY_DYNAMODB_ENDPOINT";

  /** Reads and checks the settings. */
  public static Settings from(Map<String, String> environment) {
    var table = Optional.ofNullable(environment.get(TABLE)).filter(t -> !t.isBlank());
    var endpoint = Optional.ofNullable(environment.get(ENDPOINT)).filter(e -> !e.isBlank());
    return new Settings(
        table.orElseThrow(() -> new IllegalArgumentException(TABLE + " is not set")),
        endpoint.map(Settings::uri));
  }

  private static URI uri(String text) {
    try {
      var uri = URI.create(text);
      if (uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // falls through to the same answer
    }
    throw new IllegalArgumentException(
        ENDPOINT + " is \"" + text + "\"; expected an address such as http://localhost:8000");
  }
}
