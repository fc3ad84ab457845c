package dev.replyby.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.webhook.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * Tells the operator's SNS topic, which makes mails and text messages of it. Subscriptions choose
 * by the attributes {@code site}, {@code type} and {@code members}. The one action that is needed
 * is called as the SNS API reference describes it ("Publish"), signed by the SDK's own signer, so
 * that no client for all of SNS has to be shipped.
 */
public final class TopicNotifier {
  private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

  /** Where they stand in an ARN. */
  private static final int PARTITION = 1;

  private static final int REGION = 3;

  private final String arn;
  private final URI endpoint;
  private final SdkHttpClient http;
  private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;

  /**
   * @param arn {@code arn:aws:sns:REGION:ACCOUNT:NAME}
   * @param endpoint of SNS in that region
   */
  public TopicNotifier(
      String arn,
      URI endpoint,
      SdkHttpClient http,
      IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
    this.arn = arn;
    this.endpoint = endpoint;
    this.http = http;
    this.credentials = credentials;
  }

  /** SNS in the topic's region; China has a domain of its own (AWS General Reference). */
  public static URI endpoint(String arn) {
    var domain = part(arn, PARTITION).equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
    return URI.create("https://sns." + region(arn) + "." + domain + "/");
  }

  /** Sends a message of a company, once. */
  Answer tell(Message message, Company company) {
    try {
      var answer = http.prepareRequest(request(form(message, company))).call();
      answer.responseBody().ifPresent(body -> body.abort());
      var status = answer.httpResponse();
      return status.isSuccessful()
          ? new Answer.Taken()
          : new Answer.Failed("SNS answered " + status.statusCode());
    } catch (IOException | SdkException e) {
      return new Answer.Failed("SNS: " + e.getClass().getSimpleName());
    } catch (CompletionException _) {
      return new Answer.Failed("SNS: no credentials to ask it with");
    }
  }

  private HttpExecuteRequest request(String form) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .putHeader("Content-Length", Integer.toString(form.length())) // it is ASCII
            .build();
    var payload = ContentStreamProvider.fromUtf8String(form);
    var signed =
        SIGNER.sign(
            r ->
                r.identity(credentials.resolveIdentity().join())
                    .request(request)
                    .payload(payload)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sns")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region(arn)));
    return HttpExecuteRequest.builder()
        .request(signed.request())
        .contentStreamProvider(signed.payload().orElse(payload))
        .build();
  }

  private String form(Message message, Company company) {
    var event = Event.in(message).orElseThrow();
    var words = Words.of(event, company.plan());
    var fields = new LinkedHashMap<String, String>();
    fields.put("Action", "Publish");
    fields.put("Version", "2010-03-31");
    fields.put("TopicArn", arn);
    fields.put("Subject", words.subject());
    fields.put("MessageStructure", "json");
    fields.put("Message", forEach(words.plain()));
    attribute(fields, 1, "site", "String", message.site());
    attribute(fields, 2, "type", "String", event.type());
    attribute(fields, 3, "members", "String.Array", event.members());
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** All of it for mails, the first line for text messages, which SNS takes no longer than 1600. */
  private static String forEach(String text) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("default", text).put("sms", text.lines().findFirst().orElse(text));
    return JsonBody.text(json);
  }

  private static void attribute(
      Map<String, String> fields, int n, String name, String type, String value) {
    var prefix = "MessageAttributes.entry." + n;
    fields.put(prefix + ".Name", name);
    fields.put(prefix + ".Value.DataType", type);
    fields.put(prefix + ".Value.StringValue", value);
  }

  private static String region(String arn) {
    return part(arn, REGION);
  }

  private static String part(String arn, int n) {
    return arn.split(":", -1)[n];
  }
}
