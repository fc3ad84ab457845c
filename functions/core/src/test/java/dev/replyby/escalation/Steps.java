package dev.replyby.escalation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Steps in a few words: {@code "0.5 PT15M broken"}, each told to a webhook of the same name. */
final class Steps {
  private Steps() {}

  static List<Step> of(String words) {
    return Arrays.stream(words.split(" "))
        .map(word -> new Step(moment(word), List.of(new Recipient.Hook(word))))
        .toList();
  }

  static Moment moment(String word) {
    if (word.equals("broken")) {
      return new Moment.Broken();
    }
    return word.startsWith("P")
        ? new Moment.Before(Duration.parse(word).toSeconds())
        : new Moment.After(new BigDecimal(word));
  }

  static List<String> names(Alert alert) {
    return alert.recipients().stream().map(r -> ((Recipient.Hook) r).webhook()).toList();
  }
}
