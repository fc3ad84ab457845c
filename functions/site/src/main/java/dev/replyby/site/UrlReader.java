package dev.replyby.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads web addresses. */
final class UrlReader {
  private static final String ORIGIN =
      "an https origin without a path, such as https://acme.example, or http://localhost:8080"
          + " while developing";
  private static final String URL =
      "an https URL, such as https://hooks.acme.example/replyby, or http://localhost:9000 while"
          + " developing";
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int LAST_PORT = 65_535;

  private final Findings findings;

  UrlReader(Findings findings) {
    this.findings = findings;
  }

  /** The origin as browsers send it. */
  Optional<String> origin(Place place) {
    return place
        .text()
        .flatMap(
            text ->
                parse(text)
                    .flatMap(UrlReader::origin)
                    .or(() -> findings.unexpected(place, ORIGIN)));
  }

  /** An address that the service calls; over https, but for the machine that it runs on. */
  Optional<URI> called(Place place) {
    return place
        .text()
        .flatMap(
            text ->
                parse(text).filter(UrlReader::isSafe).or(() -> findings.unexpected(place, URL)));
  }

  private static Optional<String> origin(URI uri) {
    boolean bare =
        uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawFragment() == null;
    return bare && isSafe(uri) ? Optional.of(asBrowsersSend(uri)) : Optional.empty();
  }

  private static boolean isSafe(URI uri) {
    return isScheme(uri, "https") || (isScheme(uri, "http") && OWN_MACHINE.contains(uri.getHost()));
  }

  private static String asBrowsersSend(URI uri) {
    int usual = isScheme(uri, "https") ? 443 : 80;
    boolean named = uri.getPort() >= 0 && uri.getPort() != usual;
    var origin = uri.getScheme() + "://" + uri.getHost() + (named ? ":" + uri.getPort() : "");
    return origin.toLowerCase(Locale.ROOT);
  }

  /** With a host, a port that exists and no password. */
  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text))
          .filter(uri -> uri.getHost() != null && uri.getRawUserInfo() == null)
          .filter(uri -> uri.getPort() != 0 && uri.getPort() <= LAST_PORT);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static boolean isScheme(URI uri, String scheme) {
    return scheme.equalsIgnoreCase(uri.getScheme());
  }
}
