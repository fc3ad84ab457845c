package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Requests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadTest {
  private static final String LONG = "{\"price\": \"" + "€".repeat(2000) + "\"}";
  private static final Response SIGN = Response.json(200, LONG);

  @Test
  void aLongTextIsCompressedAndSaysSo() throws IOException {
    var payload = Payload.of(asking("gzip, deflate, br"), SIGN);
    assertTrue(payload.base64());
    assertEquals(
        Map.of(
            "Content-Type",
            "application/json",
            "Content-Encoding",
            "gzip",
            "Vary",
            "Accept-Encoding"),
        payload.headers());
    var bytes = Base64.getDecoder().decode(payload.body().bytes());
    assertTrue(bytes.length < 200, () -> bytes.length + " bytes");
    try (var text = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      assertEquals(SIGN.body(), new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "br, gzip;q=0.8 | true",
        "br,GZIP ; q=1.0 | true",
        "gzip;q=0.001 | true",
        "gzip;q=0 | false",
        "gzip;q=0.000 | false",
        "gzip ; q=0 , br | false",
        "br | false",
        "identity | false",
        "xgzip, gzipped | false",
        "'' | false"
      })
  void onlyWhoTakesGzipGetsIt(String accepted, boolean compressed) {
    var payload = Payload.of(asking(accepted), SIGN);
    assertEquals(compressed, payload.base64());
    assertEquals(compressed, payload.headers().containsKey("Content-Encoding"));
    assertEquals("Accept-Encoding", payload.headers().get("Vary"));
  }

  @ParameterizedTest
  @CsvSource({"1024, false", "1025, true"})
  void aShortTextIsSentAsItIs(int length, boolean compressed) {
    var response = Response.of(200, "text/plain", "x".repeat(length));
    assertEquals(compressed, Payload.of(asking("gzip"), response).base64());
  }

  @Test
  void whatElseTheAnswerVariesByStays() {
    var payload = Payload.of(asking("gzip"), SIGN.with("Vary", "Accept-Language"));
    assertEquals("Accept-Language, Accept-Encoding", payload.headers().get("Vary"));
  }

  @ParameterizedTest
  @CsvSource({"W/\"1\", true", "\"1\", false"})
  void aStrongTagKeepsItsBytes(String tag, boolean compressed) {
    var payload = Payload.of(asking("gzip"), SIGN.with("ETag", tag));
    assertEquals(compressed, payload.base64());
    assertEquals(compressed, payload.headers().containsKey("Vary"));
  }

  @Test
  void withoutContentThereIsNothingToChoose() {
    assertEquals(
        new Payload(Map.of(), Utf8.EMPTY, false), Payload.of(asking("gzip"), Response.empty(204)));
  }

  private static Request asking(String accepted) {
    return Requests.get("/", "Accept-Encoding", accepted);
  }
}
