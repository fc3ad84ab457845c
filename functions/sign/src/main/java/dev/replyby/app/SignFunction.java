package dev.replyby.app;

import dev.replyby.store.SignStore;
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
    this(prepared(Settings.from(System.getenv())));
  }

  /** With a table and a clock of one's own. */
  public SignFunction(Table table, InstantSource clock) {
    super(DaggerSignComponent.factory().create(new SignStore(table)::glance, clock).dispatcher());
  }

  private SignFunction(Settings settings) {
    this(Tables.open(settings.table(), settings.endpoint()), InstantSource.system());
  }

  /** Before the table is opened, which takes as long as all the rest. */
  private static Settings prepared(Settings settings) {
    if (startsFromSnapshot()) {
      Core.getGlobalContext().register(PRIMING);
    } else if (!isOnClassPath()) {
      HeadStart.begin(settings);
    }
    return settings;
  }

  /**
   * As in an image, whose AOT cache holds classes loaded already, so that there is nothing to gain;
   * Lambda's own runtime reads them by a loader that has no such cache.
   */
  private static boolean isOnClassPath() {
    return ClassLoader.getSystemClassLoader().equals(SignFunction.class.getClassLoader());
  }

  /** As Lambda says it (Lambda Developer Guide, "Defined runtime environment variables"). */
  private static boolean startsFromSnapshot() {
    return "snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"));
  }
}
