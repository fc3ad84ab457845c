package dev.replyby.app;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The connections that this JVM opens meanwhile: Java's ask for a proxy before anything else. */
final class Connections extends ProxySelector implements AutoCloseable {
  private final ProxySelector before = ProxySelector.getDefault();
  private final List<URI> opened = new CopyOnWriteArrayList<>();

  private Connections() {}

  static Connections watched() {
    var watched = new Connections();
    ProxySelector.setDefault(watched);
    return watched;
  }

  /** Where to, so far. */
  List<URI> opened() {
    return List.copyOf(opened);
  }

  @Override
  public List<Proxy> select(URI uri) {
    opened.add(uri);
    return List.of(Proxy.NO_PROXY);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {
    opened.add(uri);
  }

  @Override
  public void close() {
    ProxySelector.setDefault(before);
  }
}
