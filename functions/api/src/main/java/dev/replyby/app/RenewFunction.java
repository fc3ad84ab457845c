package dev.replyby.app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.replyby.document.Renewal;
import dev.replyby.store.Table;
import dev.replyby.store.Tables;
import dev.replyby.tzdata.TzData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * Lambda entry point of the daily schedule: keeps every sign's horizon from running out. It fails,
 * so that an alarm tells of it, when a site could not be renewed; all others are by then.
 */
public final class RenewFunction implements RequestStreamHandler {
  static {
    TzData.install();
  }

  private final Renewal renewal;

  /** As AWS Lambda starts it. */
  public RenewFunction() {
    this(Settings.from(System.getenv()));
  }

  /** With a table and a clock of one's own. */
  public RenewFunction(Table table, InstantSource clock) {
    renewal = DaggerApiComponent.factory().create(table, clock).renewal();
  }

  private RenewFunction(Settings settings) {
    this(Tables.open(settings.table(), settings.endpoint()), InstantSource.system());
  }

  /** Renews every site and tells how many. */
  public Renewal.Report renew() {
    return renewal.renew();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var report = renew();
    answer.write(report.json().getBytes(StandardCharsets.UTF_8));
    if (report.errors() > 0) {
      throw new IllegalStateException("not all sites were renewed: " + report.json());
    }
  }
}
