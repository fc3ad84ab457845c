package dev.replyby.app;

import dev.replyby.store.Table;
import dev.replyby.store.Tables;
import java.time.InstantSource;

/** Lambda entry point of the public routes. */
public final class SignFunction extends HttpFunction {
  /** As AWS Lambda starts it. */
  public SignFunction() {
    this(Settings.from(System.getenv()));
  }

  /** With a table and a clock of one's own. */
  public SignFunction(Table table, InstantSource clock) {
    super(DaggerSignComponent.factory().create(table, clock).dispatcher());
  }

  private SignFunction(Settings settings) {
    this(Tables.open(settings.table(), settings.endpoint()), InstantSource.system());
  }
}
