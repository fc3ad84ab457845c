package dev.replyby.aws;

import dev.replyby.app.EscalationFunction;
import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * The topic of the escalation, for mails and text messages: the operator subscribes whoever has
 * {@code "sns"} in their {@code notify}, each with a filter on the attributes {@code site} and
 * {@code members}.
 */
final class NewsTopic {
  private NewsTopic() {}

  /** The topic, to which that function alone may publish. */
  static Topic in(Construct scope, Function escalation) {
    var topic = Topic.Builder.create(scope, "News").displayName("ReplyBy").enforceSsl(true).build();
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("Tell")
            .principals(List.of(escalation.getGrantPrincipal()))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .build());
    escalation.addEnvironment(EscalationFunction.TOPIC, topic.getTopicArn());
    return topic;
  }
}
