package dev.replyby.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Says exactly these bytes to the server, and hears everything until it hangs up. */
final class RawHttp {
  private RawHttp() {}

  static String say(URI url, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var heard = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(heard);
      return heard.toString(StandardCharsets.UTF_8);
    }
  }
}
