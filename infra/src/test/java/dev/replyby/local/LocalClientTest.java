package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.store.Tables;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.retry.RetryMode;

class LocalClientTest {
  @Test
  void triesAgainAsProductionDoes() {
    var here = LocalClient.at(URI.create("http://127.0.0.1:1")).overrideConfiguration();
    var production = Tables.patience(Duration.ofSeconds(1), Duration.ofSeconds(4));
    assertEquals(RetryMode.STANDARD, production.retryMode().orElseThrow());
    assertEquals(production.retryMode(), here.retryMode());
  }
}
