package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What browsers fetch is small on its way, and the same when it has arrived. */
class CompressionTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "/v1/sites/{site}/sign, 4",
    "/v1/sites/{site}/widget.js, 2",
    "/v1/sites/{site}/page, 1",
    "/v1/sites/{site}/badge.svg, 1",
    "/widget.js, 1",
    "/openapi.json, 4"
  })
  void whatIsLongIsSentCompressedToWhoTakesThat(String template, int timesSmaller)
      throws Exception {
    var path = template.replace("{site}", service.newSite().id());
    var plain = get(path, "identity");
    var zipped = get(path, "br, gzip;q=0.5");
    assertEquals(Optional.empty(), plain.headers().firstValue("Content-Encoding"));
    assertEquals(Optional.of("gzip"), zipped.headers().firstValue("Content-Encoding"));
    assertEquals(
        plain.headers().firstValue("Content-Type"), zipped.headers().firstValue("Content-Type"));
    assertTrue(zipped.headers().firstValue("Vary").orElse("").endsWith("Accept-Encoding"));
    assertArrayEquals(plain.body(), unzipped(zipped.body()));
    assertTrue(
        zipped.body().length * timesSmaller < plain.body().length,
        () -> plain.body().length + " to " + zipped.body().length);
  }

  /** The tag is one that a writer may send back. */
  @Test
  void aSiteDocumentIsSentAsItIs() {
    var name = "N".repeat(60);
    var members = new StringBuilder("\"ana\"");
    for (int i = 0; i < 20; i++) {
      members.insert(0, "\"m" + i + "\": {\"name\": \"" + name + "\"}, ");
    }
    var document = LocalService.SMALL_SITE.replace("\"ana\"", members);
    var site = service.newSite(document);
    var read = site.owner().with("Accept-Encoding", "gzip").get(site.path("")).expect(200);
    assertEquals(Optional.empty(), read.header("Content-Encoding"));
    assertTrue(read.text().length() > 1024);
    var tag = read.header("ETag").orElse("");
    site.owner()
        .with("If-Match", tag)
        .put(site.path(""), document.replace("Small", "New"))
        .expect(200);
  }

  private static HttpResponse<byte[]> get(String path, String accepted)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(service.url() + path))
            .header("Accept-Encoding", accepted)
            .build();
    return HTTP.send(request, BodyHandlers.ofByteArray());
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (var text = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return text.readAllBytes();
    }
  }
}
