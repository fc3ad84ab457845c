package dev.replyby.aws;

import dev.replyby.aws.StackSettings.Domain;
import dev.replyby.http.Access;
import dev.replyby.http.Route;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CachedMethods;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.constructs.Construct;

/** CloudFront: the one address of the service, which keeps the answers of the public routes. */
final class Edge {
  private static final Duration TWO_YEARS = Duration.days(730);

  private final Construct scope;
  private final IOrigin origin;
  private final ResponseHeadersPolicy headers;
  private final CachePolicies policies;
  private final Distribution distribution;

  Edge(Construct scope, HttpApi api, OriginLock lock, Optional<Domain> domain) {
    this.scope = scope;
    origin = origin(api, lock);
    headers = headers();
    policies = new CachePolicies(scope);
    distribution = distribution(domain);
    reasons(domain);
  }

  /** The distribution. */
  Distribution distribution() {
    return distribution;
  }

  /** A route's path as CloudFront writes it: a star for every parameter. */
  static String pattern(Route route) {
    return route.path().toString().replaceAll("\\{\\w+}", "*");
  }

  private Distribution distribution(Optional<Domain> domain) {
    var builder =
        Distribution.Builder.create(scope, "Edge")
            .comment("ReplyBy")
            .defaultBehavior(uncached())
            .additionalBehaviors(cached())
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .priceClass(PriceClass.PRICE_CLASS_100);
    domain.ifPresent(
        d ->
            builder
                .domainNames(List.of(d.name()))
                .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
                .certificate(
                    Certificate.fromCertificateArn(scope, "Certificate", d.certificateArn())));
    return builder.build();
  }

  /** Everything behind a token: every header but Host goes to the API, and nothing is kept. */
  private BehaviorOptions uncached() {
    return behavior()
        .allowedMethods(AllowedMethods.ALLOW_ALL)
        .cachePolicy(CachePolicy.CACHING_DISABLED)
        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
        .build();
  }

  private Map<String, BehaviorOptions> cached() {
    var behaviors = new LinkedHashMap<String, BehaviorOptions>();
    Arrays.stream(Route.values())
        .filter(r -> r.access() == Access.PUBLIC)
        .forEach(r -> behaviors.put(pattern(r), cached(r)));
    return behaviors;
  }

  /** How long is the answer's own business: Cache-Control, stale answers included. */
  private BehaviorOptions cached(Route route) {
    return behavior()
        .allowedMethods(AllowedMethods.ALLOW_GET_HEAD_OPTIONS)
        .cachedMethods(CachedMethods.CACHE_GET_HEAD_OPTIONS)
        .cachePolicy(policies.of(route))
        .functionAssociations(policies.functions(route))
        .build();
  }

  private BehaviorOptions.Builder behavior() {
    return BehaviorOptions.builder()
        .origin(origin)
        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
        .responseHeadersPolicy(headers)
        .compress(true);
  }

  private static IOrigin origin(HttpApi api, OriginLock lock) {
    var host = Fn.select(2, Fn.split("/", api.getApiEndpoint()));
    return HttpOrigin.Builder.create(host)
        .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
        .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
        .customHeaders(lock.key())
        .build();
  }

  private ResponseHeadersPolicy headers() {
    var transport =
        ResponseHeadersStrictTransportSecurity.builder()
            .accessControlMaxAge(TWO_YEARS)
            .override(true)
            .build();
    return ResponseHeadersPolicy.Builder.create(scope, "Headers")
        .comment("ReplyBy: HTTPS only; everything else the functions say")
        .securityHeadersBehavior(
            ResponseSecurityHeadersBehavior.builder().strictTransportSecurity(transport).build())
        .build();
  }

  private void reasons(Optional<Domain> domain) {
    Reasons.accept(
        distribution, "AwsSolutions-CFR1", "Visitors come from everywhere; that is the purpose.");
    Reasons.accept(
        distribution,
        "AwsSolutions-CFR2",
        "A firewall costs more a month than the service; caching and throttling bound the load, and"
            + " one can be put in front by its ARN.");
    Reasons.accept(
        distribution,
        "AwsSolutions-CFR3",
        "Nobody is to have a list of the visitors of other people's sites; API Gateway logs what"
            + " reaches the functions.");
    if (domain.isEmpty()) {
      Reasons.accept(
          distribution,
          "AwsSolutions-CFR4",
          "CloudFront's own name does not let one choose; a domain of one's own gets TLS 1.2.");
    }
  }
}
