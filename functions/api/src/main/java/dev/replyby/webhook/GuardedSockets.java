package dev.replyby.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets that connect only where they may. The address is looked at in the moment of connecting,
 * so that a name which resolves to another address the second time gains nothing. {@code
 * HttpsURLConnection} takes the plain socket and lays TLS over it.
 */
final class GuardedSockets extends SSLSocketFactory {
  private final SSLSocketFactory tls;
  private final Reach reach;

  GuardedSockets(SSLSocketFactory tls, Reach reach) {
    this.tls = tls;
    this.reach = reach;
  }

  /** Says where it may not go. */
  static final class Forbidden extends SocketException {
    Forbidden(InetAddress address) {
      super(address.getHostAddress() + " is not a public address");
    }
  }

  private final class Guarded extends Socket {
    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress at) || at.getAddress() == null) {
        throw new SocketException("unknown host");
      }
      if (!reach.allows(at.getAddress())) {
        throw new Forbidden(at.getAddress());
      }
      super.connect(endpoint, timeout);
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }
  }

  @Override
  public Socket createSocket() {
    return new Guarded();
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return tls.createSocket(socket, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw unguarded();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw unguarded();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw unguarded();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw unguarded();
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  /** The JDK tries this when TLS has failed; nobody would look at the address. */
  private static IOException unguarded() {
    return new SocketException("only guarded sockets are connected");
  }
}
