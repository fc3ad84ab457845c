package dev.replyby.app;

import dev.replyby.store.Table;
import dev.replyby.store.Tables;
import java.time.InstantSource;
import org.crac.Core;

/** Lambda entry point of the public routes. */
public final class SignFunction extends HttpFunction {
  /** CRaC's context only knows it weakly, so that it lives here for as long as the function. */
  private static final Priming PRIMING = new Priming();

  /** As AWS Lambda starts it. */
  public SignFunction() {
    this(Settings.from(System.getenv()));
    if (startsFromSnapshot()) {
      Core.getGlobalContext().register(PRIMING);
    }
  }

  /** With a table and a clock of one's own. */
  public SignFunction(Table table, InstantSource clock) {
    super(DaggerSignComponent.factory().create(table, clock).dispatcher());
  }

  private SignFunction(Settings settings) {
    this(Tables.open(settings.table(), settings.endpoint()), InstantSource.system());
  }

  /** As Lambda says it (Lambda Developer Guide, "Defined runtime environment variables"). */
  private static boolean startsFromSnapshot() {
    return "snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"));
  }
}
