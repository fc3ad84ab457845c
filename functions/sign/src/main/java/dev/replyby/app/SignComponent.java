package dev.replyby.app;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dev.replyby.http.Dispatcher;
import dev.replyby.http.Gate;
import dev.replyby.http.Route;
import dev.replyby.sign.BadgeHandler;
import dev.replyby.sign.HoursHandler;
import dev.replyby.sign.PageHandler;
import dev.replyby.sign.SignHandler;
import dev.replyby.sign.Signs;
import dev.replyby.sign.SiteWidgetHandler;
import dev.replyby.sign.WidgetHandler;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;

/** The public function's parts. */
@Singleton
@Component(modules = SignComponent.SignModule.class)
public interface SignComponent {
  /** What answers the public routes. */
  Dispatcher dispatcher();

  /** Puts the parts together. */
  @Component.Factory
  interface Factory {
    SignComponent create(@BindsInstance Signs signs, @BindsInstance InstantSource clock);
  }

  /** Which handler answers which route. */
  @Module
  interface SignModule {
    @Provides
    @Singleton
    static Dispatcher dispatcher(
        SignHandler sign,
        HoursHandler hours,
        BadgeHandler badge,
        PageHandler page,
        SiteWidgetHandler siteWidget,
        WidgetHandler widget) {
      return new Dispatcher(
          Map.of(
              Route.SIGN, sign,
              Route.HOURS, hours,
              Route.BADGE, badge,
              Route.PAGE, page,
              Route.SITE_WIDGET, siteWidget,
              Route.WIDGET, widget,
              Route.WIDGET_HASHED, widget),
          Gate.PUBLIC);
    }
  }
}
