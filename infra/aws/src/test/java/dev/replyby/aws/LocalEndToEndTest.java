package dev.replyby.aws;

import dev.replyby.access.Tokens;
import dev.replyby.app.ApiFunction;
import dev.replyby.app.SignFunction;
import dev.replyby.local.EmbeddedDynamoDb;
import dev.replyby.local.Functions;
import dev.replyby.local.LocalServer;
import dev.replyby.local.LocalTable;
import dev.replyby.store.Table;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Where the demo runs: the functions behind the local server. */
class LocalEndToEndTest extends EndToEnd {
  private static final String NAME = "replyby";
  private static final EmbeddedDynamoDb DYNAMODB = EmbeddedDynamoDb.inMemory();

  private static @Nullable LocalServer server;
  private static @Nullable Deployment deployment;

  @BeforeAll
  static void start() throws IOException {
    var client = GrantedTable.client(DYNAMODB.endpoint());
    client.createTable(LocalTable.definition(NAME));
    var table = new Table(client, NAME);
    var clock = InstantSource.system();
    server =
        LocalServer.start(
            0, new Functions(new SignFunction(table, clock), new ApiFunction(table, clock)));
    var operator = new Tokens(table).createOperator("test", clock.instant().getEpochSecond());
    deployment = new Deployment(server.url(), operator.text());
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(server).close();
    DYNAMODB.close();
  }

  @Override
  Deployment service() {
    return Objects.requireNonNull(deployment);
  }
}
