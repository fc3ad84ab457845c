package dev.replyby.telling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
       "data": {"site": "acme", "promise": "p", "question": "ticket 4711 & more", "channel": "email",
                "askedAt": "2026-11-25T10:00:00Z", "replyBy": "2026-11-25T14:00:00Z",
                "due": "2026-11-25T14:00:00Z", "step": "broken", "members": ["olga", "lea"]}}
      """;
  private static final Message MESSAGE =
      new Message("msg_1", "acme", "p", new Destination.Topic(), EVENT, 0, 0, 0, 0);

  private static Company company() {
    var plan =
        new Plan(
            "Żółw & Co",
            ZoneId.of("Europe/Amsterdam"),
            "en",
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            Map.of(),
            Map.of(),
            Staff.NONE);
    var contacts = new Contacts(Map.of(), Set.of());
    return new Company(plan, plan.crew(Live.NONE), new Notifying(List.of(), contacts, Map.of()));
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
      assertEquals(answer, topic.tell(MESSAGE, company()).toString());
    } finally {
      sns.stop(0);
    }
    assertEquals(
        Map.ofEntries(
            Map.entry("Action", "Publish"),
            Map.entry("Version", "2010-03-31"),
            Map.entry("TopicArn", ARN),
            Map.entry("Subject", "A promise is broken"),
            Map.entry(
                "Message",
                "Żółw & Co: a promise is broken. email question ticket 4711 & more, asked Wed 25"
                    + " Nov 11:00 (Europe/Amsterdam), was due Wed 25 Nov 15:00 (Europe/Amsterdam)."),
            Map.entry("MessageAttributes.entry.1.Name", "site"),
            Map.entry("MessageAttributes.entry.1.Value.DataType", "String"),
            Map.entry("MessageAttributes.entry.1.Value.StringValue", "acme"),
            Map.entry("MessageAttributes.entry.2.Name", "type"),
            Map.entry("MessageAttributes.entry.2.Value.DataType", "String"),
            Map.entry("MessageAttributes.entry.2.Value.StringValue", "promise.broken"),
            Map.entry("MessageAttributes.entry.3.Name", "members"),
            Map.entry("MessageAttributes.entry.3.Value.DataType", "String.Array"),
            Map.entry("MessageAttributes.entry.3.Value.StringValue", "[\"olga\",\"lea\"]")),
        asked.get().fields());
    var authorization = asked.get().authorization();
    assertTrue(authorization.startsWith("AWS4-HMAC-SHA256 Credential=AKID/"), authorization);
    assertTrue(authorization.contains("/eu-central-1/sns/aws4_request"), authorization);
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
