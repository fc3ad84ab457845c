package dev.replyby.webhook;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP POST to an address that an owner has named: nowhere but where it may go, without
 * following redirects, and whoever answers slowly, or without end, is hung up on.
 */
public final class WebhookCall {
  private static final int CONNECT_MILLIS = 5_000;

  private final SSLSocketFactory tls;
  private final Reach reach;
  private final Duration patience;

  /**
   * @param tls says whom to trust
   * @param patience for the whole call
   */
  public WebhookCall(SSLSocketFactory tls, Reach reach, Duration patience) {
    this.tls = tls;
    this.reach = reach;
    this.patience = patience;
  }

  /** Sends it, and waits for the answer. */
  public Answer post(URI url, Map<String, String> headers, byte[] body) {
    if (!"https".equalsIgnoreCase(url.getScheme()) && reach != Reach.OWN_MACHINE_TOO) {
      return new Answer.Failed("only https is called");
    }
    try {
      var connection = (HttpURLConnection) url.toURL().openConnection(Proxy.NO_PROXY);
      var hungUp = new AtomicBoolean();
      var watch = Thread.startVirtualThread(() -> hangUp(connection, hungUp));
      try {
        int status = status(connection, headers, body);
        return hungUp.get() ? new Answer.Failed("no whole answer in time") : answered(status);
      } finally {
        watch.interrupt();
        connection.disconnect();
      }
    } catch (IOException | IllegalArgumentException e) {
      return new Answer.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private int status(HttpURLConnection connection, Map<String, String> headers, byte[] body)
      throws IOException {
    if (connection instanceof HttpsURLConnection secure) {
      secure.setSSLSocketFactory(new GuardedSockets(tls, reach));
    }
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(Math.toIntExact(patience.toMillis()));
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length); // or the JDK would send it twice at times
    connection.setRequestProperty("Connection", "close");
    headers.forEach(connection::setRequestProperty);
    try (var out = connection.getOutputStream()) {
      out.write(body);
    }
    return connection.getResponseCode();
  }

  private void hangUp(HttpURLConnection connection, AtomicBoolean hungUp) {
    try {
      Thread.sleep(patience);
      hungUp.set(true);
      connection.disconnect();
    } catch (InterruptedException _) {
      // answered in time
    }
  }

  private static Answer answered(int status) {
    if (status == HttpURLConnection.HTTP_GONE) {
      return new Answer.Gone("answered 410");
    }
    return status >= 200 && status < 300
        ? new Answer.Taken()
        : new Answer.Failed("answered " + status);
  }
}
