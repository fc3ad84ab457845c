package dev.replyby.aws;

import dev.replyby.http.Parameter;
import dev.replyby.http.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.CacheCookieBehavior;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.constructs.Construct;

/**
 * What tells one cached answer from another: the parameters that the route takes, and the language
 * where it has one; no other parameter, header or cookie reaches the functions.
 */
final class CachePolicies {
  private static final String LANGUAGE = "Accept-Language";

  private final Construct scope;
  private final Map<List<Parameter>, CachePolicy> policies = new HashMap<>();
  private final Function language;

  CachePolicies(Construct scope) {
    this.scope = scope;
    language =
        Function.Builder.create(scope, "Language")
            .comment("ReplyBy: the visitor's languages become the one there are texts for")
            .runtime(FunctionRuntime.JS_2_0)
            .code(FunctionCode.fromInline(AcceptLanguage.script()))
            .build();
  }

  /** Routes with the same parameters share one. */
  CachePolicy of(Route route) {
    return policies.computeIfAbsent(route.parameters(), this::create);
  }

  /**
   * What runs before the cache is asked. Nothing for a site's own script, which no cache keeps: it
   * repeats the tag that its visitor's browser asks for.
   */
  List<FunctionAssociation> functions(Route route) {
    var before =
        FunctionAssociation.builder()
            .function(language)
            .eventType(FunctionEventType.VIEWER_REQUEST)
            .build();
    return speaks(route.parameters()) && route != Route.SITE_WIDGET ? List.of(before) : List.of();
  }

  private CachePolicy create(List<Parameter> parameters) {
    var keys = parameters.stream().map(Parameter::key).toArray(String[]::new);
    return CachePolicy.Builder.create(scope, "Cache" + String.join("", keys))
        .comment("ReplyBy: " + (keys.length == 0 ? "no parameters" : String.join(", ", keys)))
        .minTtl(Duration.seconds(0))
        .defaultTtl(Duration.seconds(0))
        .maxTtl(Duration.days(365))
        .queryStringBehavior(
            keys.length == 0
                ? CacheQueryStringBehavior.none()
                : CacheQueryStringBehavior.allowList(keys))
        .headerBehavior(
            speaks(parameters)
                ? CacheHeaderBehavior.allowList(LANGUAGE)
                : CacheHeaderBehavior.none())
        .cookieBehavior(CacheCookieBehavior.none())
        .enableAcceptEncodingBrotli(true)
        .enableAcceptEncodingGzip(true)
        .build();
  }

  private static boolean speaks(List<Parameter> parameters) {
    return parameters.contains(Parameter.LANG);
  }
}
