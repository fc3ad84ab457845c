package dev.replyby.app;

import dev.replyby.store.Table;
import dev.replyby.store.Tables;
import java.time.InstantSource;

/** Lambda entry point of everything behind a token, and of what describes the API. */
public final class ApiFunction extends HttpFunction {
  /** As AWS Lambda starts it. */
  public ApiFunction() {
    this(Settings.from(System.getenv()));
  }

  /** With a table and a clock of one's own. */
  public ApiFunction(Table table, InstantSource clock) {
    super(DaggerApiComponent.factory().create(table, clock).dispatcher());
  }

  private ApiFunction(Settings settings) {
    this(Tables.open(settings.table(), settings.endpoint()), InstantSource.system());
  }
}
