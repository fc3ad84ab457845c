package dev.replyby.aws;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Where {@code REPLYBY_URL} says: the demo, a stack on AWS, or whatever answers there. */
@EnabledIfEnvironmentVariable(
    named = DeployedIT.URL,
    matches = "https?://.+",
    disabledReason = "no REPLYBY_URL of a deployed service and REPLYBY_OPERATOR_TOKEN are set")
class DeployedIT extends EndToEnd {
  static final String URL = "REPLYBY_URL";
  static final String OPERATOR_TOKEN = "REPLYBY_OPERATOR_TOKEN";

  @Override
  Deployment service() {
    var url = System.getenv(URL).replaceAll("/+$", "");
    return new Deployment(URI.create(url), System.getenv(OPERATOR_TOKEN));
  }
}
