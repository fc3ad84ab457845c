package dev.replyby.local;

import dev.replyby.http.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * API Gateway's part on a laptop: translates HTTP to events and back, and decides nothing. On
 * loopback only. The JDK's own server would answer by itself, in HTML, whatever it takes for a
 * malformed address; Jetty is here already, beneath DynamoDB Local.
 */
public final class LocalServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LocalServer.class.getName());
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");
  private static final int BACKLOG = 256;

  private final Server http = new Server();
  private final ServerConnector connector;
  private final Functions functions;
  private final Map<String, Answer> pages = new ConcurrentHashMap<>();

  private LocalServer(int port, Functions functions) {
    this.functions = functions;
    connector = new ServerConnector(http, new RawTargets(configuration()));
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    connector.setAcceptQueueSize(BACKLOG);
    http.addConnector(connector);
    http.setHandler(new Calls());
    http.setErrorHandler(LocalServer::refuse);
  }

  /** Listens on that port, 0 for any free one; fails with an IOException when it is taken. */
  public static LocalServer start(int port, Functions functions) throws IOException {
    JETTY.setLevel(java.util.logging.Level.WARNING);
    var server = new LocalServer(port, functions);
    try {
      server.http.start();
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP server did not start", e);
    }
  }

  /** Where it answers, without a slash at the end. */
  public URI url() {
    return URI.create("http://localhost:" + connector.getLocalPort());
  }

  /** Answers GET of a path without a function. */
  void publish(String path, Answer page) {
    pages.put(path, page);
  }

  @Override
  public void close() {
    try {
      http.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP server did not stop", e);
    }
  }

  private static HttpConfiguration configuration() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    return configuration;
  }

  private final class Calls extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      Wire.write(response, answer(Wire.read(request)), callback);
      return true;
    }
  }

  /** What is no HTTP never becomes a call. */
  private static boolean refuse(Request request, Response response, Callback callback) {
    var wrong =
        Problem.of(Problem.Kind.BAD_REQUEST, "The request is not HTTP/1.1 as it should be.");
    var problem = wrong.response();
    Wire.write(response, Answer.of(problem.status(), problem.headers(), problem.body()), callback);
    return true;
  }

  private Answer answer(Call call) {
    var page = pages.get(call.path());
    boolean reads = call.method().equals("GET") || call.method().equals("HEAD");
    return page != null && reads ? page : invoke(call);
  }

  /** As API Gateway does: an answer that cannot be had or read is a 500 without details. */
  private Answer invoke(Call call) {
    var target = Functions.target(call.method(), call.path());
    var name = "replyby-" + target.function().name().toLowerCase(Locale.ROOT);
    try {
      var event = new ByteArrayInputStream(call.event(target.key(), Instant.now()));
      var answer = new ByteArrayOutputStream();
      var context = new LocalContext(call.id(), name);
      functions.handler(target.function()).handleRequest(event, answer, context);
      return Answer.read(answer.toByteArray());
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "function " + name + " failed at request " + call.id(), e);
      var type = Map.of("Content-Type", "application/json");
      return Answer.of(500, type, "{\"message\":\"Internal Server Error\"}");
    }
  }
}
