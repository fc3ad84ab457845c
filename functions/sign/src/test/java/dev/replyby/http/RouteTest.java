package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.http.Route.Function;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouteTest {
  private static final Set<Route> OF_THE_SIGN =
      EnumSet.of(
          Route.SIGN,
          Route.HOURS,
          Route.BADGE,
          Route.PAGE,
          Route.SITE_WIDGET,
          Route.WIDGET,
          Route.WIDGET_HASHED);

  @Test
  void noTwoRoutesShareMethodAndPath() {
    var all = Arrays.stream(Route.values()).map(r -> r.method() + ' ' + r.path()).toList();
    assertEquals(Set.copyOf(all).size(), all.size(), all::toString);
  }

  @ParameterizedTest
  @EnumSource
  void aPathFindsNoOtherRouteOfItsMethod(Route route) {
    var path = route.path().toString().replaceAll("[{}]", "");
    var found =
        Routes.at(path, List.of(Route.values())).stream()
            .map(Routes.Match::route)
            .filter(r -> r.method().equals(route.method()))
            .toList();
    assertEquals(List.of(route), found);
  }

  @ParameterizedTest
  @EnumSource
  void theSignsFunctionAnswersWhatVisitorsAskOften(Route route) {
    assertEquals(OF_THE_SIGN.contains(route) ? Function.SIGN : Function.API, route.function());
  }

  @ParameterizedTest
  @EnumSource
  void theSignsFunctionOnlyReadsAndAsksForNoToken(Route route) {
    if (route.function() == Function.SIGN) {
      assertEquals(Access.PUBLIC, route.access());
      assertEquals("GET", route.method());
      assertFalse(route.writes());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAnybodyOrAFeedAsksForIsOnlyRead(Route route) {
    if (route.access() == Access.PUBLIC || route.access() == Access.FEED_KEY) {
      assertFalse(route.writes());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRouteOfASiteNeedsItsToken(Route route) {
    if (route.access() == Access.STAFF || route.access() == Access.OWNER) {
      assertTrue(route.path().names().contains("site"), () -> route + " has no {site}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRouteIsDescribed(Route route) {
    assertFalse(route.summary().isBlank());
    assertTrue(Set.of("GET", "PUT", "POST", "DELETE").contains(route.method()));
  }

  @Test
  void onlyPreviewPostsWithoutWriting() {
    var harmless =
        Arrays.stream(Route.values())
            .filter(r -> !r.method().equals("GET") && !r.writes())
            .toList();
    assertEquals(List.of(Route.PREVIEW), harmless);
  }
}
