package dev.replyby.local;

import dev.replyby.app.Settings;
import dev.replyby.store.Table;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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
    return open(settings, folder, LocalTable::open);
  }

  /** The same for a table that has to be there; refuses one that is not. */
  static Database existing(DemoSettings settings, Supplier<Path> folder) {
    return open(settings, folder, Database::there);
  }

  private static Database open(DemoSettings settings, Supplier<Path> folder, Opening opening) {
    return settings
        .endpoint()
        .map(endpoint -> elsewhere(endpoint, settings.table(), opening))
        .orElseGet(() -> embedded(folder.get(), settings.table(), opening));
  }

  @FunctionalInterface
  private interface Opening {
    Table open(DynamoDbClient client, String name);
  }

  private static Table there(DynamoDbClient client, String name) {
    if (LocalTable.exists(client, name)) {
      return new Table(client, name);
    }
    throw new Refused(Settings.TABLE + ": there is no table " + name);
  }

  private static Database elsewhere(URI endpoint, String table, Opening opening) {
    try {
      return new Database(opening.open(LocalClient.at(endpoint).build(), table), () -> {});
    } catch (SdkException e) {
      throw new Refused(Settings.ENDPOINT + ": no DynamoDB to be had at " + endpoint, e);
    }
  }

  private static Database embedded(Path folder, String table, Opening opening) {
    var server = EmbeddedDynamoDb.in(folder);
    try {
      var client = LocalClient.at(server.endpoint()).build();
      return new Database(opening.open(client, table), server::close);
    } catch (Refused refused) {
      server.close();
      throw refused;
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
