package dev.replyby.telling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.plan.Plan;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/** An event of a site in words, for people. */
sealed interface Words permits AlertSentence, DigestText {
  DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  static Words of(Event event, Plan plan) {
    return switch (event) {
      case AlertEvent alert -> new AlertSentence(alert, plan);
      case DigestEvent digest -> new DigestText(digest, plan);
    };
  }

  /** Those of a message that can be read. */
  static Words of(Message message, Plan plan) {
    return of(Event.in(message).orElseThrow(), plan);
  }

  /** Of a mail: ASCII, as SNS takes it. */
  String subject();

  Plan plan();

  /**
   * All of it.
   *
   * @param text makes what others have written safe
   * @param time says an epoch second
   */
  String say(UnaryOperator<String> text, LongFunction<String> time);

  /** On the clocks of the site. */
  default String plain() {
    return say(UnaryOperator.identity(), this::local);
  }

  /**
   * As Slack takes it, on the clocks of whoever reads it (docs.slack.dev, "Formatting message
   * text": escaping, date formatting).
   */
  default String slack() {
    LongFunction<String> time =
        t -> "<!date^" + t + "^{date_short_pretty} {time}|" + escaped(local(t)) + ">";
    var json = JsonNodeFactory.instance.objectNode();
    return JsonBody.text(json.put("text", say(Words::escaped, time)));
  }

  private String local(long t) {
    return TIME.format(Instant.ofEpochSecond(t).atZone(plan().zone())) + " (" + plan().zone() + ")";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
