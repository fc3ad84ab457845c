package dev.replyby.sign;

import dev.replyby.plan.Plan;
import dev.replyby.plan.PlannedChannel;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What channels are called, wherever it is said. */
public final class Labels {
  private static final String ENGLISH = "en";

  private Labels() {}

  /**
   * A channel's label in a language; otherwise in English, which more visitors from abroad read
   * than the company's; otherwise in the company's; otherwise the first. Empty where there is none.
   */
  public static Optional<String> in(String language, PlannedChannel channel, Plan plan) {
    var labels = channel.label();
    return Stream.of(language, ENGLISH, plan.locale())
        .flatMap(wanted -> in(wanted, labels).stream())
        .findFirst()
        .or(() -> labels.values().stream().findFirst());
  }

  /** In the company's own language. */
  public static Optional<String> own(PlannedChannel channel, Plan plan) {
    return in(plan.locale(), channel, plan);
  }

  /**
   * A label for {@code pt-BR} or {@code zh-TW} is one in the language that its tag leads to, as a
   * visitor's would.
   */
  private static Optional<String> in(String language, Map<String, String> labels) {
    return Optional.ofNullable(labels.get(language))
        .or(() -> Languages.lookup(language).flatMap(texts -> leadingTo(texts, labels)));
  }

  private static Optional<String> leadingTo(String texts, Map<String, String> labels) {
    return labels.entrySet().stream()
        .filter(label -> Languages.lookup(label.getKey()).equals(Optional.of(texts)))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
