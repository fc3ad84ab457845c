package dev.replyby.local;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in this process, spoken to over loopback HTTP, so that the client is the one used
 * in production. Only its request handler is used, in a server of our own: its own launcher would
 * listen on every interface and send telemetry.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {
  /**
   * What goes wrong in it reaches whoever asked, as an answer; its log of that, with traces, is
   * noise.
   */
  private static final List<Logger> TALKATIVE =
      Stream.of("org.eclipse.jetty", "software.amazon.dynamodb").map(Logger::getLogger).toList();

  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private final LocalDynamoDBServerHandler handler;
  private final Server server;

  private EmbeddedDynamoDb(Optional<Path> folder) {
    handler = new LocalDynamoDBServerHandler(requests(folder), "*");
    server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.setHandler(handler);
  }

  /** Forgets everything when it is closed. */
  public static EmbeddedDynamoDb inMemory() {
    return new EmbeddedDynamoDb(Optional.empty()).start();
  }

  /** Keeps its data in a file in that folder. */
  public static EmbeddedDynamoDb in(Path folder) {
    return new EmbeddedDynamoDb(Optional.of(folder)).start();
  }

  /** Where it answers. */
  public URI endpoint() {
    int port = ((NetworkConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not stop", e);
    } finally {
      handler.close();
    }
  }

  private EmbeddedDynamoDb start() {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    SQLITE.setFilter(_ -> false); // DynamoDB Local sets its level again
    try {
      server.start();
      return this;
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not start", e);
    }
  }

  private static LocalDynamoDBRequestHandler requests(Optional<Path> folder) {
    var path = folder.map(Path::toString).orElse(null);
    return new LocalDynamoDBRequestHandler(0, folder.isEmpty(), path, true, false);
  }
}
