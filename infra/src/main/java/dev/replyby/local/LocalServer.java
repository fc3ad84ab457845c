package dev.replyby.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * API Gateway's part on a laptop: translates HTTP to events and back, and decides nothing. On
 * loopback only.
 */
public final class LocalServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LocalServer.class.getName());
  private static final int BACKLOG = 256;

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer http;
  private final Functions functions;
  private final Map<String, Answer> pages = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private LocalServer(HttpServer http, Functions functions) {
    this.http = http;
    this.functions = functions;
  }

  /** Listens on that port, 0 for any free one. */
  public static LocalServer start(int port, Functions functions) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var server = new LocalServer(HttpServer.create(address, BACKLOG), functions);
    server.http.setExecutor(server.threads);
    server.http.createContext("/", server::handle);
    server.http.start();
    return server;
  }

  /** Where it answers, without a slash at the end. */
  public URI url() {
    return URI.create("http://localhost:" + http.getAddress().getPort());
  }

  /** Answers GET of a path without a function. */
  void publish(String path, Answer page) {
    pages.put(path, page);
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) {
    try {
      var call = Wire.read(exchange);
      Wire.write(exchange, answer(call));
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the client went away", e);
      exchange.close();
    }
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
