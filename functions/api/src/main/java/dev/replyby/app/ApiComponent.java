package dev.replyby.app;

import dagger.BindsInstance;
import dagger.Component;
import dev.replyby.counting.DueCounting;
import dev.replyby.document.Renewal;
import dev.replyby.http.Dispatcher;
import dev.replyby.store.Table;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The parts of everything behind a token. */
@Singleton
@Component(modules = {StoreModule.class, ApiModule.class})
public interface ApiComponent {
  /** What answers the routes. */
  Dispatcher dispatcher();

  /** What the daily schedule runs. */
  Renewal renewal();

  /** What runs every minute. */
  DueCounting counting();

  /** Puts the parts together. */
  @Component.Factory
  interface Factory {
    ApiComponent create(@BindsInstance Table table, @BindsInstance InstantSource clock);
  }
}
