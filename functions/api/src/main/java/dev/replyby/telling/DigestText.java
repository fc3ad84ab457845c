package dev.replyby.telling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.plan.Plan;
import dev.replyby.sign.Labels;
import dev.replyby.sign.Markup;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How a site's week went, line by line: first all of it, as short as a text message, then each
 * channel, and then what to look after.
 */
record DigestText(DigestEvent event, Plan plan) implements Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  @Override
  public String subject() {
    return "The week from " + day(DigestEvent.FIRST_DAY) + " to " + day(DigestEvent.LAST_DAY);
  }

  @Override
  public String say(UnaryOperator<String> text, LongFunction<String> time) {
    UnaryOperator<String> name = n -> text.apply(Markup.name(n));
    var lines = new ArrayList<String>();
    lines.add(headline(name));
    lines.addAll(channels(name));
    lines.addAll(gaps(name, time));
    lines.addAll(deliveries(text, time));
    lines.addAll(untold(text, time));
    return String.join("\n", lines);
  }

  private String headline(UnaryOperator<String> name) {
    var total = data("total");
    var figures = new FigureWords(total);
    var week = day(DigestEvent.FIRST_DAY) + " to " + day(DigestEvent.LAST_DAY);
    return name.apply(plan.name()) + ", " + week + ": " + figures.brief() + "." + waiting();
  }

  private String waiting() {
    var waiting = data("waiting");
    int count = waiting.path("count").asInt();
    int overdue = waiting.path("overdue").asInt();
    if (count == 0) {
      return "";
    }
    return (count == 1 ? " 1 question waits" : " " + count + " questions wait")
        + " for a reply, "
        + (overdue == 0 ? "none" : overdue)
        + " overdue.";
  }

  /** A channel of which there is nothing to tell, this week or the one before, is left out. */
  private List<String> channels(UnaryOperator<String> name) {
    return data("channels").properties().stream()
        .filter(c -> !new FigureWords(c.getValue()).isNothing() || c.getValue().has("weekBefore"))
        .map(c -> channel(name.apply(label(c.getKey())), c))
        .toList();
  }

  private static String channel(String label, Map.Entry<String, JsonNode> channel) {
    var before = new FigureWords(channel.getValue().path("weekBefore"));
    return label
        + ": "
        + new FigureWords(channel.getValue()).all()
        + "."
        + (before.isNothing() ? "" : " The week before: " + before.all() + ".");
  }

  private List<String> gaps(UnaryOperator<String> name, LongFunction<String> time) {
    var gaps = data("gaps");
    int count = gaps.path("count").asInt();
    if (count == 0) {
      return List.of();
    }
    var first =
        gaps.path("first")
            .valueStream()
            .map(g -> gap(g, name, time))
            .collect(Collectors.joining("; "));
    return List.of(
        "Published, and nobody is there, in the coming seven days: "
            + (count == 1 ? "once, " : count + " times, together ")
            + FigureWords.words(Duration.ofMinutes(gaps.path("minutes").asLong()))
            + ": "
            + first
            + (count > gaps.path("first").size() ? "; and more." : "."));
  }

  private String gap(JsonNode gap, UnaryOperator<String> name, LongFunction<String> time) {
    return name.apply(label(gap.path("channel").asText()))
        + " from "
        + time.apply(DigestEvent.second(gap, "from"))
        + " to "
        + time.apply(DigestEvent.second(gap, "to"));
  }

  private List<String> deliveries(UnaryOperator<String> text, LongFunction<String> time) {
    return data("deliveries")
        .valueStream()
        .map(
            delivery ->
                "Messages to "
                    + text.apply(delivery.path("to").asText())
                    + ": "
                    + delivery.path("waiting").asInt()
                    + " wait to be taken"
                    + givenUp(delivery.path("lastGivenUp"), text, time)
                    + ".")
        .toList();
  }

  private static String givenUp(
      JsonNode trouble, UnaryOperator<String> text, LongFunction<String> time) {
    return trouble.isMissingNode()
        ? ""
        : ", one was given up on "
            + time.apply(DigestEvent.second(trouble, "at"))
            + ": "
            + text.apply(trouble.path("why").asText());
  }

  /** What reached nobody. */
  private List<String> untold(UnaryOperator<String> text, LongFunction<String> time) {
    var untold = data("untold");
    return untold.isMissingNode()
        ? List.of()
        : List.of(
            "There was nobody who could be told, the last time on "
                + time.apply(DigestEvent.second(untold, "lastAt"))
                + ", about "
                + (untold.has("lastPromise")
                    ? "promise " + text.apply(untold.path("lastPromise").asText())
                    : "the week")
                + ".");
  }

  /** What visitors read, in the company's language. */
  private String label(String channel) {
    return Optional.ofNullable(plan.channels().get(channel))
        .flatMap(c -> Labels.own(c, plan))
        .orElse(channel);
  }

  private JsonNode data(String name) {
    return event.data().path(name);
  }

  private String day(String name) {
    return DAY.format(event.day(name));
  }
}
