package dev.replyby.telling;

import dev.replyby.plan.Plan;
import dev.replyby.sign.Markup;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/** An alert of a site in a sentence, on one line: a text message has the first alone. */
record AlertSentence(AlertEvent event, Plan plan) implements Words {
  @Override
  public String subject() {
    return event.isBroken() ? "A promise is broken" : "A reply is due soon";
  }

  @Override
  public String say(UnaryOperator<String> text, LongFunction<String> time) {
    return text.apply(Markup.name(plan.name()))
        + (event.isBroken() ? ": a promise is broken. " : ": a reply is due soon. ")
        + text.apply(event.text("channel") + " question " + Markup.name(event.text("question")))
        + ", asked "
        + time.apply(event.askedAt())
        + (event.isBroken() ? ", was due " : ", is due ")
        + time.apply(event.due())
        + ".";
  }
}
