package dev.replyby.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What Lambda's service side is to one function process: it hands out events and takes answers (AWS
 * Lambda Developer Guide, "Using the Lambda runtime API"), and holds a function that starts from a
 * snapshot at the point where the snapshot is taken.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final long DEADLINE_MILLIS = 30_000;

  private final HttpServer server;
  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final CountDownLatch checkpoint = new CountDownLatch(1);
  private final CountDownLatch restore = new CountDownLatch(1);

  /**
   * What came back.
   *
   * @param nanos by {@link System#nanoTime} when it had come
   * @param error whether the function or its start failed
   */
  record Answer(long nanos, boolean error, String body) {}

  private RuntimeApi(HttpServer server) {
    this.server = server;
    server.createContext(ROOT, this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
  }

  /** Listens on a free port of the loopback interface. */
  static RuntimeApi start() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var api = new RuntimeApi(HttpServer.create(address, 0));
    api.server.start();
    return api;
  }

  /** As {@code AWS_LAMBDA_RUNTIME_API} names it. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Gives the function an event, now or when it first asks. */
  void offer(byte[] event) {
    events.add(event);
  }

  /** The next answer; empty when none came in time. */
  Optional<Answer> answer(Duration patience) throws InterruptedException {
    return Optional.ofNullable(answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Waits until the function is ready for its snapshot; false when it was not in time. */
  boolean awaitCheckpoint(Duration patience) throws InterruptedException {
    return checkpoint.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets a function go on from its snapshot. */
  void restore() {
    restore.countDown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring(ROOT.length());
      switch (path) {
        case "invocation/next" -> next(exchange);
        case "restore/next" -> hold(exchange);
        default -> take(exchange, path);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the server stops
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    var event = events.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
    headers.set(
        "Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + DEADLINE_MILLIS));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-west-1:123456789012:function:measured");
    headers.set("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0");
    exchange.sendResponseHeaders(OK, event.length);
    exchange.getResponseBody().write(event);
  }

  private void hold(HttpExchange exchange) throws IOException, InterruptedException {
    checkpoint.countDown();
    restore.await();
    exchange.sendResponseHeaders(OK, -1);
  }

  /** {@code …/response}, {@code …/error} and {@code init/error}. */
  private void take(HttpExchange exchange, String path) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    long now = System.nanoTime();
    exchange.sendResponseHeaders(ACCEPTED, -1);
    var error = !path.endsWith("/response");
    answers.add(new Answer(now, error, new String(body, StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
