package dev.replyby.aws;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Table, roles and functions of the synthesised template in LocalStack, or in whatever AWS-like
 * service {@code AWS_ENDPOINT_URL} names. LocalStack's free edition has no HTTP APIs, so the local
 * server stands before the functions and asks the template's own routes which to call.
 */
@EnabledIf(
    value = "hasWhereToRun",
    disabledReason = "no Docker engine for LocalStack, and no AWS_ENDPOINT_URL")
class LocalStackIT extends EndToEnd {
  private static final DockerImageName WITHOUT_TOKEN =
      DockerImageName.parse("localstack/localstack:4.14.0");
  private static final DockerImageName WITH_TOKEN =
      DockerImageName.parse("localstack/localstack-pro:latest")
          .asCompatibleSubstituteFor("localstack/localstack");

  private static @Nullable LocalStackContainer container;
  private static @Nullable LocalStackService service;

  /** Says so in a line when there is nothing: Surefire tells no reasons. */
  static boolean hasWhereToRun() {
    boolean has = endpoint().isPresent() || DockerClientFactory.instance().isDockerAvailable();
    if (!has) {
      System.out.println("LocalStackIT is skipped: no Docker engine, and no AWS_ENDPOINT_URL.");
    }
    return has;
  }

  @BeforeAll
  static void deploy() throws IOException {
    var at = endpoint().orElseGet(LocalStackIT::started);
    service = LocalStackService.deploy(at, Synthesised.CHECKOUT);
  }

  @AfterAll
  static void stop() {
    Optional.ofNullable(service).ifPresent(LocalStackService::close);
    Optional.ofNullable(container).ifPresent(LocalStackContainer::stop);
  }

  @Override
  Deployment service() {
    return Objects.requireNonNull(service).deployment();
  }

  private static URI started() {
    var token = setting("LOCALSTACK_AUTH_TOKEN");
    var started = new LocalStackContainer(token.isPresent() ? WITH_TOKEN : WITHOUT_TOKEN);
    token.ifPresent(t -> started.withEnv("LOCALSTACK_AUTH_TOKEN", t));
    container = started;
    started.start();
    return started.getEndpoint();
  }

  private static Optional<URI> endpoint() {
    return setting("AWS_ENDPOINT_URL").map(URI::create);
  }

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(Predicate.not(String::isBlank));
  }
}
