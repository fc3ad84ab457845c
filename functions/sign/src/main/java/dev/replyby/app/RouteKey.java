package dev.replyby.app;

import dagger.MapKey;
import dev.replyby.http.Route;

/** The route that a handler answers. */
@MapKey
public @interface RouteKey {
  Route value();
}
