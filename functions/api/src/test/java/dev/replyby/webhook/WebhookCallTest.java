package dev.replyby.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookCallTest {
  private static final byte[] BODY = "{\"text\":\"zażółć\"}".getBytes(UTF_8);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String HERE = InetAddress.getLoopbackAddress().getHostAddress();

  private static WebhookCall call(Reach reach) {
    return new WebhookCall((SSLSocketFactory) SSLSocketFactory.getDefault(), reach, PATIENCE);
  }

  private static Answer post(URI url) {
    return call(Reach.OWN_MACHINE_TOO).post(url, Map.of("webhook-id", "msg_1"), BODY);
  }

  private static HttpServer answering(int status, AtomicReference<String> seen) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var id = exchange.getRequestHeaders().getFirst("webhook-id");
          var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          seen.set(exchange.getRequestMethod() + " " + exchange.getRequestURI() + id + body);
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static URI url(HttpServer server, String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  @ParameterizedTest
  @CsvSource({
    "200, Taken[]",
    "202, Taken[]",
    "204, Taken[]",
    "301, Failed[why=answered 301]",
    "307, Failed[why=answered 307]",
    "401, Failed[why=answered 401]",
    "404, Failed[why=answered 404]",
    "410, Gone[why=answered 410]",
    "429, Failed[why=answered 429]",
    "500, Failed[why=answered 500]",
  })
  void takesOnlyAYesForAYesAndFollowsNobody(int status, String answer) throws IOException {
    var seen = new AtomicReference<String>();
    var server = answering(status, seen);
    try {
      assertEquals(answer, post(url(server, "/hook?a=b")).toString());
      assertEquals("POST /hook?a=bmsg_1" + new String(BODY, UTF_8), seen.get());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whereNobodyListensItFails() throws IOException {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertInstanceOf(Answer.Failed.class, post(URI.create("http://localhost:" + port)));
  }

  /** What a hostile or broken receiver does with a connection. */
  @ParameterizedTest
  @ValueSource(strings = {"hangs up", "says nothing", "drips", "never ends", "is no HTTP"})
  void isNotHeldUp(String manner) throws IOException {
    var accepted = new AtomicInteger();
    try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> serve(server, manner, accepted));
      var url = URI.create("http://" + HERE + ":" + server.getLocalPort());
      var answer = assertTimeout(PATIENCE.multipliedBy(4), () -> post(url));
      assertInstanceOf(Answer.Failed.class, answer);
      assertEquals(1, accepted.get(), "sent once");
    }
  }

  private static void serve(ServerSocket server, String manner, AtomicInteger accepted) {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        accepted.incrementAndGet();
        Thread.startVirtualThread(() -> behave(socket, manner));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private static void behave(Socket socket, String manner) {
    try (socket) {
      read(socket.getInputStream());
      var out = socket.getOutputStream();
      switch (manner) {
        case "hangs up" -> {}
        case "says nothing" -> Thread.sleep(PATIENCE.multipliedBy(5));
        case "is no HTTP" -> out.write("hello\r\n\r\n".getBytes(UTF_8));
        case "drips" -> {
          out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
          while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(200);
          }
        }
        default -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
          while (true) {
            out.write("X: y\r\n".getBytes(UTF_8));
          }
        }
      }
    } catch (IOException | InterruptedException _) {
      // the other side has hung up
    }
  }

  /** Head and body, of which both fit in one read and a bit. */
  private static void read(InputStream in) throws IOException {
    var all = new StringBuilder();
    while (all.indexOf("}") < 0) {
      int next = in.read();
      if (next < 0) {
        return;
      }
      all.append((char) next);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433"})
  void doesNotConnectToTheMachineItself(String host) throws IOException {
    var accepted = new AtomicInteger();
    try (var server = new ServerSocket(0, 50)) {
      Thread.startVirtualThread(() -> serve(server, "hangs up", accepted));
      var url = URI.create("https://" + host + ":" + server.getLocalPort() + "/");
      var answer = call(Reach.PUBLIC).post(url, Map.of(), BODY);
      assertTrue(answer.toString().contains("is not a public address"), answer::toString);
      assertEquals(0, accepted.get());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://169.254.169.254/", "https://10.0.0.1/", "https://[fd00::1]/"})
  void doesNotConnectToTheNetworkThatItIsIn(String url) {
    var answer = call(Reach.PUBLIC).post(URI.create(url), Map.of(), BODY);
    assertTrue(answer.toString().contains("is not a public address"), answer::toString);
  }

  @Test
  void callsNothingButHttps() {
    var answer = call(Reach.PUBLIC).post(URI.create("http://example.com/"), Map.of(), BODY);
    assertEquals("Failed[why=only https is called]", answer.toString());
  }

  @ParameterizedTest
  @CsvSource({"localhost, localhost, Taken", "hooks.example, localhost, Failed"})
  void speaksTlsWithWhoeverTheCertificateNames(
      String named, String called, String answer, @TempDir Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    var tls = tls(named, folder);
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      var url = URI.create("https://" + called + ":" + server.getAddress().getPort() + "/");
      var patience = PATIENCE.multipliedBy(10);
      var call = new WebhookCall(tls.getSocketFactory(), Reach.OWN_MACHINE_TOO, patience);
      var got = call.post(url, Map.of(), BODY);
      assertEquals(answer, got.getClass().getSimpleName(), got::toString);
      assertInstanceOf(
          Answer.Failed.class,
          call(Reach.OWN_MACHINE_TOO).post(url, Map.of(), BODY),
          "nobody vouches for that certificate");
    } finally {
      server.stop(0);
    }
  }

  /** A certificate for that name, made by the JDK's own tool, and whoever trusts it. */
  private static SSLContext tls(String name, Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    var file = folder.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "hook",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    assertEquals(0, made.waitFor(), () -> output(made));
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    var keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    var trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("hook", store.getCertificate("hook"));
    var trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(trust);
    var tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return tls;
  }

  private static String output(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
