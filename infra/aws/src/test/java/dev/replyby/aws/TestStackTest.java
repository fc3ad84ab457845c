package dev.replyby.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stack leaves at an endpoint that only notes what it is asked. */
class TestStackTest {
  private static final Pattern ACTION = Pattern.compile("Action=(\\w+)");

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server = server();
  private String created = "CREATE_COMPLETE";
  private boolean deleted;

  @TempDir Path checkout;

  @BeforeEach
  void start() throws IOException {
    server.createContext("/", this::answer);
    server.start();
    for (var artifact : Artifact.values()) {
      Files.createDirectories(artifact.in(checkout).getParent());
      Files.writeString(artifact.in(checkout), "code");
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void nothingStaysWhenItIsClosed() {
    stack().close();
    assertNothingIsLeft();
  }

  @Test
  void nothingStaysOfOneThatCouldNotBeMade() {
    created = "ROLLBACK_COMPLETE";
    assertThrows(RuntimeException.class, this::stack);
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() {
    assertEquals(1, Collections.frequency(asked, "CreateStack"), asked::toString);
    int delete = asked.indexOf("DeleteStack");
    assertTrue(delete > asked.indexOf("CreateStack"), asked::toString);
    var after =
        asked.subList(delete + 1, asked.size()).stream().filter(a -> a.startsWith("DELETE"));
    assertEquals(
        List.of("DELETE /bucket/SIGN", "DELETE /bucket/API", "DELETE /bucket"), after.toList());
  }

  private TestStack stack() {
    var at = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return TestStack.of(at, checkout, Synthesised.byDefault().cdk());
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var action = ACTION.matcher(body);
    var xml = action.find() ? stacks(action.group(1)) : bucket(exchange);
    exchange.sendResponseHeaders(200, xml.isEmpty() ? -1 : xml.getBytes(UTF_8).length);
    exchange.getResponseBody().write(xml.getBytes(UTF_8));
    exchange.close();
  }

  private String bucket(HttpExchange exchange) {
    var path = exchange.getRequestURI().getPath().replaceFirst("/replyby-[0-9a-f-]+", "/bucket");
    asked.add(exchange.getRequestMethod() + " " + path);
    return "";
  }

  private String stacks(String action) {
    asked.add(action);
    deleted |= action.equals("DeleteStack");
    var stack =
        "<StackName>x</StackName><CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>%s</StackStatus>"
            .formatted(deleted ? "DELETE_COMPLETE" : created);
    var result =
        action.equals("DescribeStacks") ? "<Stacks><member>" + stack + "</member></Stacks>" : "";
    return "<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>".formatted(action, result);
  }
}
