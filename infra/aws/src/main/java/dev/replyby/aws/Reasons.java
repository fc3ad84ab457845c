package dev.replyby.aws;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/** Where a rule of cdk-nag is not followed, and why. */
final class Reasons {
  private Reasons() {}

  /** For this construct and what is in it. */
  static void accept(IConstruct construct, String rule, String reason) {
    var suppression = NagPackSuppression.builder().id(rule).reason(reason).build();
    NagSuppressions.addResourceSuppressions(construct, List.of(suppression), true);
  }
}
