package dev.replyby.telling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.plan.Plan;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/** An alert of a site in a sentence, for people. */
record AlertSentence(AlertEvent event, Plan plan) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  /** On the clocks of the site. */
  String plain() {
    return sentence(UnaryOperator.identity(), this::local);
  }

  /**
   * As Slack takes it, on the clocks of whoever reads it (docs.slack.dev, "Formatting message
   * text": escaping, date formatting).
   */
  String slack() {
    LongFunction<String> time =
        t -> "<!date^" + t + "^{date_short_pretty} {time}|" + escaped(local(t)) + ">";
    var json = JsonNodeFactory.instance.objectNode();
    return JsonBody.text(json.put("text", sentence(AlertSentence::escaped, time)));
  }

  private String sentence(UnaryOperator<String> text, LongFunction<String> time) {
    return text.apply(plan.name())
        + (event.isBroken() ? ": a promise is broken. " : ": a reply is due soon. ")
        + text.apply(event.text("channel") + " question " + event.text("question"))
        + ", asked "
        + time.apply(event.askedAt())
        + (event.isBroken() ? ", was due " : ", is due ")
        + time.apply(event.due())
        + ".";
  }

  private String local(long t) {
    return TIME.format(Instant.ofEpochSecond(t).atZone(plan.zone())) + " (" + plan.zone() + ")";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
