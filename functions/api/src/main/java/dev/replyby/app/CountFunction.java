package dev.replyby.app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.replyby.counting.DueCounting;
import dev.replyby.store.Table;
import dev.replyby.store.Tables;
import dev.replyby.tzdata.TzData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Lambda entry point of what runs every minute: counts what has become of promises, and prints what
 * that was as a line of JSON, of which metrics are made. It fails, so that an alarm tells of it,
 * when something could not be counted; all the rest is done by then.
 */
public final class CountFunction implements RequestStreamHandler {
  static {
    TzData.install();
  }

  /** Less than a minute, so that one is done before the next begins. */
  private static final Duration BUDGET = Duration.ofSeconds(50);

  private final DueCounting counting;

  /** As AWS Lambda starts it. */
  public CountFunction() {
    this(Settings.from(System.getenv()));
  }

  /** With a table and a clock of one's own. */
  public CountFunction(Table table, InstantSource clock) {
    counting = DaggerApiComponent.factory().create(table, clock).counting();
  }

  private CountFunction(Settings settings) {
    this(Tables.open(settings.table(), settings.endpoint()), InstantSource.system());
  }

  /** Counts what is due, and tells what that was. */
  public DueCounting.Report count() {
    return counting.run(BUDGET);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var report = count();
    if (report.isWorthTelling()) {
      System.out.println(report.json());
    }
    answer.write(report.json().getBytes(StandardCharsets.UTF_8));
    if (report.errors() > 0) {
      throw new IllegalStateException("not all was counted: " + report.json());
    }
  }
}
