package dev.replyby.app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.replyby.store.Table;
import dev.replyby.store.Tables;
import dev.replyby.telling.Report;
import dev.replyby.telling.Telling;
import dev.replyby.telling.TopicNotifier;
import dev.replyby.tzdata.TzData;
import dev.replyby.webhook.Reach;
import dev.replyby.webhook.WebhookCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Lambda entry point of what runs every minute: tells people about promises that wait. */
public final class EscalationFunction implements RequestStreamHandler {
  static {
    TzData.install();
  }

  /** The setting with the ARN of the operator's SNS topic, if there is one. */
  public static final String TOPIC = "REPLYBY_TOPIC";

  /** For one webhook to answer, which the first pause between attempts must outlast. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** With the last webhook's patience well within the function's time-out. */
  private static final Duration BUDGET = Duration.ofSeconds(50);

  private final Telling telling;

  /** As AWS Lambda starts it. */
  public EscalationFunction() {
    this(Settings.from(System.getenv()), Optional.ofNullable(System.getenv(TOPIC)));
  }

  /** With a table, a clock and a reach of one's own. */
  public EscalationFunction(Table table, InstantSource clock, Reach reach) {
    this(table, clock, reach, Optional.empty());
  }

  private EscalationFunction(Settings settings, Optional<String> topic) {
    this(
        Tables.open(settings.table(), settings.endpoint()),
        InstantSource.system(),
        Reach.PUBLIC,
        topic.map(EscalationFunction::notifier));
  }

  private EscalationFunction(
      Table table, InstantSource clock, Reach reach, Optional<TopicNotifier> topic) {
    var tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    telling = new Telling(table, clock, new WebhookCall(tls, reach, PATIENCE), topic);
  }

  private static TopicNotifier notifier(String arn) {
    return new TopicNotifier(
        arn,
        TopicNotifier.endpoint(arn),
        UrlConnectionHttpClient.create(),
        DefaultCredentialsProvider.builder().build());
  }

  /** Does what is due, and tells what that was. */
  public Report run() {
    return telling.run(BUDGET);
  }

  /**
   * The same; prints what it did as a line of JSON, of which metrics are made. Fails once all else
   * is done when something could not be worked on, so that Lambda counts an error.
   */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var report = run();
    if (report.isWorthTelling()) {
      System.out.println(report.json());
    }
    answer.write(report.json().getBytes(StandardCharsets.UTF_8));
    if (report.errors() > 0) {
      throw new IllegalStateException(report.errors() + " could not be worked on; they are logged");
    }
  }
}
