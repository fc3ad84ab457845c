package dev.replyby.aws;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.constructs.Construct;

/** The HTTP API: every route of the table to the function that has the privilege for it. */
final class Gateway {
  /** What no route has: answered as unknown by a function that may do nothing. */
  static final String ELSE = "$default";

  private final Construct scope;
  private final Functions functions;
  private final OriginLock lock;
  private final HttpApi api;
  private final Map<Privilege, HttpLambdaIntegration> integrations = new EnumMap<>(Privilege.class);

  Gateway(Construct scope, Functions functions, OriginLock lock) {
    this.scope = scope;
    this.functions = functions;
    this.lock = lock;
    api =
        HttpApi.Builder.create(scope, "Api")
            .apiName("replyby")
            .description("ReplyBy; CORS is answered by the functions")
            .createDefaultStage(false)
            .build();
    var routes = new LinkedHashMap<String, HttpRoute>();
    ApiRoute.all().forEach(r -> routes.put(r.key(), route(r)));
    routes.put(ELSE, route("Else", HttpRouteKey.DEFAULT, Privilege.PUBLIC));
    stage(routes);
  }

  /** The API. */
  HttpApi api() {
    return api;
  }

  private HttpRoute route(ApiRoute route) {
    var key = HttpRouteKey.with(route.path(), HttpMethod.valueOf(route.method()));
    return route(id(route), key, route.privilege());
  }

  private HttpRoute route(String id, HttpRouteKey key, Privilege privilege) {
    return HttpRoute.Builder.create(scope, "Route" + id)
        .httpApi(api)
        .routeKey(key)
        .integration(integrations.computeIfAbsent(privilege, this::integration))
        .authorizer(lock.authorizer())
        .build();
  }

  /** Whatever path, so that the function's policy stays one line. */
  private HttpLambdaIntegration integration(Privilege privilege) {
    return HttpLambdaIntegration.Builder.create(privilege.id(), functions.of(privilege))
        .scopePermissionToRoute(false)
        .build();
  }

  private void stage(Map<String, HttpRoute> routes) {
    var log = Logs.group(scope, "ApiLog");
    var stage =
        HttpStage.Builder.create(scope, "Stage")
            .httpApi(api)
            .stageName("$default")
            .autoDeploy(true)
            .throttle(Throttle.ELSE.settings())
            .accessLogSettings(new AccessLog(log))
            .build();
    var resource = (CfnStage) Objects.requireNonNull(stage.getNode().getDefaultChild());
    resource.setRouteSettings(routeSettings());
    routes.values().forEach(stage.getNode()::addDependency);
  }

  private static Map<String, Object> routeSettings() {
    var settings = new LinkedHashMap<String, Object>();
    ApiRoute.all().forEach(r -> settings.put(r.key(), Throttle.of(r.privilege()).routeSettings()));
    return settings;
  }

  private static String id(ApiRoute route) {
    var path = route.path().replaceAll("[^a-zA-Z0-9/.]", "");
    return route.method() + path.replace('/', '-').replace('.', '-');
  }
}
