package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Jsons;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpApiEventsTest {
  @Test
  void aWholeEventIsReadForWhatARequestNeeds() throws IOException {
    var request = HttpApiEvents.read(whole());
    assertEquals("GET", request.method());
    assertEquals("/v1/sites/acme/sign", request.path());
    assertEquals(
        Map.of("lang", List.of("nl"), "at", List.of("2026-11-23T15:00:00+01:00")), request.query());
    assertEquals("JKJaXmPLvHcESHA=", request.id());
    assertEquals(0, request.body().length);
  }

  @Test
  void headersAreFoundInAnyCase() throws IOException {
    var request = HttpApiEvents.read(whole());
    assertEquals(Optional.of("nl-NL,nl;q=0.9,en;q=0.8"), request.header("accept-language"));
    assertEquals(Optional.of("W/\"one\",W/\"two\""), request.header("If-None-Match"));
    assertEquals(Optional.empty(), request.header("Authorization"));
    assertEquals(10, request.headers().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | ''",
        "{\"body\": null} | ''",
        "{\"body\": \"\"} | ''",
        "{\"body\": \"na\u00EFef €\"} | naïef €",
        "{\"body\": \"eyJhIjoxfQ==\", \"isBase64Encoded\": true} | {\"a\":1}",
        "{\"isBase64Encoded\": true, \"body\": \"4oKs\"} | €",
        "{\"body\": \"4oKs\", \"isBase64Encoded\": false} | 4oKs",
        "{\"body\": \"4oKs\", \"isBase64Encoded\": null} | 4oKs",
        "{\"body\": null, \"isBase64Encoded\": true} | ''"
      })
  void aBodyIsTextOrBase64OrMissing(String event, String body) throws IOException {
    assertEquals(body, new String(read(event).body(), StandardCharsets.UTF_8));
  }

  @Test
  void nullsAndUnknownFieldsDoNoHarm() throws IOException {
    var request =
        read(
            """
            {"rawPath": null, "rawQueryString": null, "headers": {"a": null}, "new": {"body": "x"},
             "requestContext": {"requestId": null, "new": [{"http": {"method": "PUT"}}],
                                "http": {"method": "POST"}}}
            """);
    assertEquals("/", request.path());
    assertEquals(Map.of(), request.query());
    assertEquals(Optional.of(""), request.header("A"));
    assertEquals("POST", request.method());
    assertEquals("-", request.id());
  }

  @Test
  void anAnswerIsWrittenAsTheGatewayReadsIt() throws IOException {
    var response = Response.json(200, "{\"price\": \"€\"}").with("ETag", "W/\"a\"");
    assertEquals(
        Jsons.read(
            """
            {"statusCode": 200, "headers": {"Content-Type": "application/json", "ETag": "W/\\"a\\"",
                                           "Vary": "Accept-Encoding"},
             "body": "{\\"price\\": \\"€\\"}\\n", "isBase64Encoded": false}
            """),
        Jsons.read(written(response)));
  }

  @Test
  void anEmptyAnswerHasAnEmptyBody() throws IOException {
    assertEquals(
        Jsons.read(
            "{\"statusCode\": 204, \"headers\": {}, \"body\": \"\", \"isBase64Encoded\": false}"),
        Jsons.read(written(Response.empty(204))));
  }

  @Test
  void aLongAnswerIsCompressedForWhoTakesThat() throws IOException {
    var request = read("{\"headers\": {\"Accept-Encoding\": \"gzip\"}}");
    var answer = Jsons.read(written(request, Response.json(200, "[" + "1,".repeat(999) + "1]")));
    assertTrue(answer.path("isBase64Encoded").asBoolean());
    assertEquals("gzip", answer.at("/headers/Content-Encoding").asText());
    var body = new GZIPInputStream(new ByteArrayInputStream(answer.path("body").binaryValue()));
    assertEquals(1000, Jsons.read(new String(body.readAllBytes(), StandardCharsets.UTF_8)).size());
  }

  private static InputStream whole() {
    return Objects.requireNonNull(HttpApiEventsTest.class.getResourceAsStream("event.json"));
  }

  private static Request read(String event) throws IOException {
    return HttpApiEvents.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
  }

  private static String written(Response response) throws IOException {
    return written(read("{}"), response);
  }

  private static String written(Request request, Response response) throws IOException {
    var bytes = new ByteArrayOutputStream();
    HttpApiEvents.write(request, response, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
