package dev.replyby.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import javax.net.ssl.SSLContext;

/**
 * Answers {@code GetItem} with what DynamoDB answered once, at once and always as fast, over plain
 * HTTP and over TLS. Another site than the recorded one has no item.
 */
final class TableStub implements AutoCloseable {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final RecordedSite site;
  private final HttpServer plain;
  private final HttpsServer secure;

  private TableStub(RecordedSite site, SSLContext tls) throws IOException {
    this.site = site;
    plain = HttpServer.create(anyPort(), 0);
    secure = HttpsServer.create(anyPort(), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(tls));
    serve(plain);
    serve(secure);
  }

  /** Listens on two free ports of the loopback interface. */
  static TableStub start(RecordedSite site, SSLContext tls) throws IOException {
    return new TableStub(site, tls);
  }

  /** Where it answers; by name, as a certificate is for a name. */
  URI endpoint(Wire wire) {
    return switch (wire) {
      case HTTP -> URI.create("http://localhost:" + plain.getAddress().getPort());
      case TLS -> URI.create("https://localhost:" + secure.getAddress().getPort());
    };
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private void serve(HttpServer server) {
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      boolean known = target != null && target.endsWith(".GetItem");
      var body = known && asked.contains(site.key()) ? site.answer() : "{}";
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      var checksum = new CRC32();
      checksum.update(bytes);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.getResponseHeaders().set("x-amz-crc32", Long.toString(checksum.getValue()));
      exchange.sendResponseHeaders(known ? OK : BAD_REQUEST, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    plain.stop(0);
    secure.stop(0);
  }
}
