package dev.replyby.app;

import dagger.Binds;
import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dev.replyby.http.Dispatcher;
import dev.replyby.http.Gate;
import dev.replyby.http.Handler;
import dev.replyby.http.Route;
import dev.replyby.sign.HoursHandler;
import dev.replyby.sign.SignHandler;
import dev.replyby.sign.WidgetHandler;
import dev.replyby.store.SignStore;
import dev.replyby.store.Table;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;

/** The public function's parts. */
@Singleton
@Component(modules = SignComponent.Handlers.class)
public interface SignComponent {
  /** What answers the public routes. */
  Dispatcher dispatcher();

  /** Puts the parts together. */
  @Component.Factory
  interface Factory {
    SignComponent create(@BindsInstance Table table, @BindsInstance InstantSource clock);
  }

  /** Which handler answers which route. */
  @Module
  interface Handlers {
    @Provides
    @Singleton
    static Dispatcher dispatcher(Map<Route, Handler> handlers) {
      return new Dispatcher(handlers, Gate.PUBLIC);
    }

    @Provides
    static SignStore signStore(Table table) {
      return new SignStore(table);
    }

    @Binds
    @IntoMap
    @RouteKey(Route.SIGN)
    Handler sign(SignHandler handler);

    @Binds
    @IntoMap
    @RouteKey(Route.HOURS)
    Handler hours(HoursHandler handler);

    @Binds
    @IntoMap
    @RouteKey(Route.WIDGET)
    Handler widget(WidgetHandler handler);

    @Binds
    @IntoMap
    @RouteKey(Route.WIDGET_HASHED)
    Handler hashedWidget(WidgetHandler handler);
  }
}
