package dev.replyby.local;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Connections that keep the address of each request as it was sent, and show Jetty another: it
 * would refuse by itself what it cannot make sense of, such as {@code /%zz}.
 */
final class RawTargets extends HttpConnectionFactory {
  RawTargets(HttpConfiguration configuration) {
    super(configuration);
  }

  /** The address of a request as it was sent: a path with a query, or all of a URI. */
  static String of(Request request) {
    return ((Raw) request.getConnectionMetaData().getConnection()).target;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(new Raw(getHttpConfiguration(), connector, endPoint), connector, endPoint);
  }

  /** One connection; it reads a request when the one before is answered. */
  private static final class Raw extends HttpConnection {
    private volatile String target = "/";

    Raw(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
      super(configuration, connector, endPoint);
    }

    @Override
    protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
      target = uri;
      return super.newHttpStream(method, "/", version);
    }
  }
}
