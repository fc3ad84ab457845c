package dev.replyby.telling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.plan.Plan;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/** A message's content in a sentence, for people. */
record News(JsonNode event, Plan plan) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  /** The news in that message of a site. */
  static News of(Message message, Plan plan) {
    return new News(JsonBody.tree(message.content()), plan);
  }

  /** Whether a message tells of a broken promise. */
  static boolean isBroken(Message message) {
    return isBroken(JsonBody.tree(message.content()));
  }

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
    return JsonBody.text(json.put("text", sentence(News::escaped, time)));
  }

  private String sentence(UnaryOperator<String> text, LongFunction<String> time) {
    var data = event.path("data");
    boolean broken = isBroken(event);
    return text.apply(plan.name())
        + (broken ? ": a promise is broken. " : ": a reply is due soon. ")
        + text.apply(data.path("channel").asText() + " question " + data.path("question").asText())
        + ", asked "
        + time.apply(second(data.path("askedAt")))
        + (broken ? ", was due " : ", is due ")
        + time.apply(second(data.path("due")))
        + ".";
  }

  private static boolean isBroken(JsonNode event) {
    return event.path("type").asText().equals("promise.broken");
  }

  private String local(long t) {
    return TIME.format(Instant.ofEpochSecond(t).atZone(plan.zone())) + " (" + plan.zone() + ")";
  }

  private static long second(JsonNode instant) {
    return Instant.parse(instant.asText()).getEpochSecond();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
