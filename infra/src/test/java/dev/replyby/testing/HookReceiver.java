package dev.replyby.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Somebody else's server, to which webhooks are sent. Registered as a static extension it answers
 * well at the beginning of each test, and is closed after the last.
 */
public final class HookReceiver implements BeforeEachCallback, AfterAllCallback, AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int WELL = 200;

  private final HttpServer server;
  private final List<Hook> received = new CopyOnWriteArrayList<>();
  private volatile KillSwitch death = KillSwitch.OFF;
  private volatile int status = WELL;

  /** Listens on this machine. */
  public HookReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::receive);
    server.start();
  }

  /** One that was received. */
  public record Hook(String path, String id, String timestamp, String signature, String body) {
    /** The value at that JSON Pointer. */
    public String at(String pointer) {
      return json().at(pointer).asText();
    }

    /** The step that it tells of, and what it says of it. */
    public String step() {
      return at("/data/step") + " " + at("/type");
    }

    public JsonNode json() {
      try {
        return MAPPER.readTree(body);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Whether one of its signatures is by that secret: as the specification says, and no more. */
    public boolean isSignedBy(String secret) {
      return Arrays.stream(signature.split(" ", -1)).anyMatch(s -> s.equals(expected(secret)));
    }

    private String expected(String secret) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        var key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var signed = String.join(".", id, timestamp, body).getBytes(UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** All that came on that path, in order. */
  public List<Hook> on(String path) {
    return received.stream().filter(hook -> hook.path().equals(path)).toList();
  }

  /** Answers that from now on. */
  public void answer(int statusFromNowOn) {
    status = statusFromNowOn;
  }

  /** Whoever calls dies at that step. */
  public void kill(KillSwitch at) {
    death = at;
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      death.step("POST", false);
      var headers = exchange.getRequestHeaders();
      received.add(
          new Hook(
              exchange.getRequestURI().getPath(),
              first(headers.getFirst("webhook-id")),
              first(headers.getFirst("webhook-timestamp")),
              first(headers.getFirst("webhook-signature")),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      death.step("POST", true);
      answer(exchange);
    } catch (KillSwitch.Killed _) {
      // whoever called is dead: no answer
    }
  }

  /** The JDK's server at times resets a connection after an answer without a body. */
  private void answer(HttpExchange exchange) throws IOException {
    var body = "{}".getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String first(@Nullable String value) {
    return value == null ? "" : value;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    answer(WELL);
    kill(KillSwitch.OFF);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
