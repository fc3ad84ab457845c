package dev.replyby.telling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.replyby.escalation.Contacts;
import dev.replyby.escalation.Destination;
import dev.replyby.plan.Plan;
import dev.replyby.rota.Live;
import dev.replyby.rota.Staff;
import dev.replyby.site.Notifying;
import dev.replyby.webhook.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/** What SNS is asked, as far as it can be told without SNS. */
class TopicNotifierTest {
  private static final String ARN = "arn:aws:sns:eu-central-1:123456789012:news";
  private static final String EVENT =
      """
      {"type": "promise.broken", "timestamp": "2026-11-25T14:00:01Z",
       "data": {"site": "acme", "promise": "p", "question": "ticket\\r4711 & more", "channel": "email",
                "askedAt": "2026-11-25T10:00:00Z", "replyBy": "2026-11-25T14:00:00Z",
                "due": "2026-11-25T14:00:00Z", "step": "broken", "members": ["olga", "lea"]}}
      """;
  private static final String BROKEN =
      "Żółw & Co: a promise is broken. email question ticket 4711 & more, asked Wed 25"
          + " Nov 11:00 (Europe/Amsterdam), was due Wed 25 Nov 15:00 (Europe/Amsterdam).";
  private static final Message MESSAGE =
      new Message(
          "msg_1", "acme", new About.Promise("p"), new Destination.Topic(), EVENT, 0, 0, 0, 0);

  private static Company company() {
    var plan =
        new Plan(
            "Żółw\n& Co",
            ZoneId.of("Europe/Amsterdam"),
            "en",
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            Map.of(),
            Map.of(),
            Staff.NONE);
    var contacts = new Contacts(Map.of(), Set.of());
    return new Company(
        1,
        plan,
        plan.crew(Live.NONE),
        new Notifying(List.of(), contacts, Map.of(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sns:eu-central-1:123456789012:news, https://sns.eu-central-1.amazonaws.com/",
    "arn:aws-cn:sns:cn-north-1:123456789012:news, https://sns.cn-north-1.amazonaws.com.cn/",
    "arn:aws-us-gov:sns:us-gov-west-1:123456789012:news, https://sns.us-gov-west-1.amazonaws.com/"
  })
  void asksSnsWhereTheTopicIs(String arn, String endpoint) {
    assertEquals(URI.create(endpoint), TopicNotifier.endpoint(arn));
  }

  private record Asked(String authorization, Map<String, String> fields) {}

  @ParameterizedTest
  @CsvSource({"200, Taken[]", "403, Failed[why=SNS answered 403]"})
  void asksSnsToPublish(int status, String answer) throws IOException {
    var asked = publish(MESSAGE, status, answer);
    assertEquals(
        Map.ofEntries(
            Map.entry("Action", "Publish"),
            Map.entry("Version", "2010-03-31"),
            Map.entry("TopicArn", ARN),
            Map.entry("Subject", "A promise is broken"),
            Map.entry("MessageStructure", "json"),
            Map.entry("Message", "{\"default\":\"%1$s\",\"sms\":\"%1$s\"}".formatted(BROKEN)),
            Map.entry("MessageAttributes.entry.1.Name", "site"),
            Map.entry("MessageAttributes.entry.1.Value.DataType", "String"),
            Map.entry("MessageAttributes.entry.1.Value.StringValue", "acme"),
            Map.entry("MessageAttributes.entry.2.Name", "type"),
            Map.entry("MessageAttributes.entry.2.Value.DataType", "String"),
            Map.entry("MessageAttributes.entry.2.Value.StringValue", "promise.broken"),
            Map.entry("MessageAttributes.entry.3.Name", "members"),
            Map.entry("MessageAttributes.entry.3.Value.DataType", "String.Array"),
            Map.entry("MessageAttributes.entry.3.Value.StringValue", "[\"olga\",\"lea\"]")),
        asked.fields());
    var authorization = asked.authorization();
    assertTrue(authorization.startsWith("AWS4-HMAC-SHA256 Credential=AKID/"), authorization);
    assertTrue(authorization.contains("/eu-central-1/sns/aws4_request"), authorization);
  }

  private static Asked publish(Message message, int status, String answer) throws IOException {
    var asked = new AtomicReference<Asked>();
    var sns = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sns.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          var authorization = exchange.getRequestHeaders().getFirst("Authorization");
          asked.set(new Asked(authorization, fields(body)));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    sns.start();
    var endpoint = URI.create("http://localhost:" + sns.getAddress().getPort() + "/");
    var keys = StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret"));
    try (var http = UrlConnectionHttpClient.create()) {
      var topic = new TopicNotifier(ARN, endpoint, http, keys);
      assertEquals(answer, topic.tell(message, company()).toString());
    } finally {
      sns.stop(0);
    }
    return asked.get();
  }

  private static final String WEEK =
      """
      {"type": "digest.weekly", "timestamp": "2026-11-23T08:00:20Z",
       "data": {"site": "acme", "firstDay": "2026-11-16", "lastDay": "2026-11-22",
         "total": {"asked": 5, "kept": {"percent": 75, "count": 4, "broken": 1}},
         "channels": {"email": {"asked": 5, "kept": {"percent": 75, "count": 4, "broken": 1},
             "replyTime": {"replies": 4, "unanswered": 1, "p50": "PT2H1S", "p90": "PT27H30M"},
             "weekBefore": {"asked": 1, "kept": {"count": 0, "broken": 0}, "replyTime": {"replies": 0}}},
           "chat": {"asked": 0, "kept": {"count": 0, "broken": 0}, "replyTime": {"replies": 0}}},
         "waiting": {"count": 1, "overdue": 1},
         "gaps": {"count": 4, "minutes": 90, "first": [
           {"channel": "email", "from": "2026-11-25T15:00:00Z", "to": "2026-11-25T16:00:00Z"}]},
         "deliveries": [{"to": "webhook:ops", "waiting": 2,
           "lastGivenUp": {"at": "2026-11-20T09:00:00Z", "why": "answered 410"}}],
         "untold": {"count": 3, "lastAt": "2026-11-19T09:00:00Z", "lastPromise": "p1"},
         "members": ["olga"]}}
      """;

  /** A text message is its first line. */
  @Test
  void asksSnsToPublishADigest() throws IOException {
    var about = new About.Week(LocalDate.parse("2026-11-16"));
    var to = new Destination.Topic();
    var message = new Message("msg_2", "acme", about, to, WEEK, 0, 0, 0, 0);
    var fields = publish(message, 200, "Taken[]").fields();
    var text = new ObjectMapper().readTree(fields.get("Message"));
    assertEquals("The week from Mon 16 Nov to Sun 22 Nov", fields.get("Subject"));
    assertEquals("digest.weekly", fields.get("MessageAttributes.entry.2.Value.StringValue"));
    assertEquals("[\"olga\"]", fields.get("MessageAttributes.entry.3.Value.StringValue"));
    assertEquals(
        """
        Żółw & Co, Mon 16 Nov to Sun 22 Nov: 5 asked, 3 of 4 promises kept (75%). 1 question waits for a reply, 1 overdue.
        email: 5 asked, 3 of 4 promises kept (75%), half answered within 2 h 1 min of open time, nine in ten within 27 h 30 min, 1 unanswered. The week before: 1 asked.
        Published, and nobody is there, in the coming seven days: 4 times, together 1 h 30 min: email from Wed 25 Nov 16:00 (Europe/Amsterdam) to Wed 25 Nov 17:00 (Europe/Amsterdam); and more.
        Messages to webhook:ops: 2 wait to be taken, one was given up on Fri 20 Nov 10:00 (Europe/Amsterdam): answered 410.
        There was nobody who could be told, the last time on Thu 19 Nov 10:00 (Europe/Amsterdam), about promise p1.\
        """,
        text.path("default").asText());
    assertEquals(
        "Żółw & Co, Mon 16 Nov to Sun 22 Nov: 5 asked, 3 of 4 promises kept (75%). 1 question waits"
            + " for a reply, 1 overdue.",
        text.path("sms").asText());
  }

  @Test
  void withoutCredentialsItIsTriedAgain() {
    try (var http = UrlConnectionHttpClient.create()) {
      var topic = new TopicNotifier(ARN, TopicNotifier.endpoint(ARN), http, new NoCredentials());
      assertEquals(
          new Answer.Failed("SNS: no credentials to ask it with"), topic.tell(MESSAGE, company()));
    }
  }

  private static final class NoCredentials implements IdentityProvider<AwsCredentialsIdentity> {
    @Override
    public Class<AwsCredentialsIdentity> identityType() {
      return AwsCredentialsIdentity.class;
    }

    @Override
    public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(
        ResolveIdentityRequest request) {
      return CompletableFuture.failedFuture(SdkClientException.create("none, by a test"));
    }
  }

  private static Map<String, String> fields(String form) {
    var fields = new TreeMap<String, String>();
    for (var field : form.split("&", -1)) {
      var parts = field.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return fields;
  }
}
