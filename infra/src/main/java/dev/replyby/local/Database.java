package dev.replyby.local;

import dev.replyby.app.Settings;
import dev.replyby.store.Table;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The table, in DynamoDB Local or wherever the settings say.
 *
 * @param server what stops the database
 */
record Database(Table table, Runnable server) implements AutoCloseable {
  /**
   * Starts DynamoDB Local unless the settings name another; makes the table where it is missing.
   */
  static Database open(DemoSettings settings, Supplier<Path> folder) {
    return settings
        .endpoint()
        .map(endpoint -> elsewhere(endpoint, settings.table()))
        .orElseGet(() -> embedded(folder.get(), settings.table()));
  }

  private static Database elsewhere(URI endpoint, String table) {
    try {
      return new Database(LocalTable.open(LocalClient.at(endpoint).build(), table), () -> {});
    } catch (SdkException e) {
      throw new Refused(Settings.ENDPOINT + ": no DynamoDB to be had at " + endpoint, e);
    }
  }

  private static Database embedded(Path folder, String table) {
    var server = EmbeddedDynamoDb.in(folder);
    try {
      var client = LocalClient.at(server.endpoint()).build();
      return new Database(LocalTable.open(client, table), server::close);
    } catch (SdkException _) { // says only that the database failed
      server.close();
      var line = DemoSettings.DATA + ": the database in " + folder + " cannot be used";
      throw new Refused(line + "; if it is damaged, move it away to begin anew");
    }
  }

  @Override
  public void close() {
    table.client().close();
    server.run();
  }
}
