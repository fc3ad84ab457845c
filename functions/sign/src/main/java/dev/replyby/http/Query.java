package dev.replyby.http;

import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a query's parameters and collects what is wrong with them, from those that are unknown,
 * empty or given twice (which also bounds cache keys) to what only the site can tell, so that
 * {@link #check} tells all at once. What is wrong is read as if it had not been given.
 */
public final class Query {
  /** By key: routes say of the same key what it means for each. */
  private final Map<String, String> values = new HashMap<>();

  private final List<Mistake> mistakes = new ArrayList<>();

  /** What was sent, read as a query of the parameters that are known. */
  public Query(Map<String, List<String>> sent, List<Parameter> known) {
    sent.forEach(
        (key, texts) ->
            known.stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .ifPresentOrElse(
                    parameter -> take(parameter, texts),
                    () -> mistakes.add(Mistake.found("?", key, expected(known)))));
  }

  private void take(Parameter parameter, List<String> texts) {
    if (texts.size() > 1) {
      var times = "given " + texts.size() + " times; expected once";
      mistakes.add(new Mistake("?" + parameter.key(), times));
    } else if (texts.getFirst().isEmpty()) {
      var none = "found no value; expected one, or no " + parameter.key();
      mistakes.add(new Mistake("?" + parameter.key(), none));
    } else {
      values.put(parameter.key(), texts.getFirst());
    }
  }

  private static String expected(List<Parameter> known) {
    return known.isEmpty()
        ? "no query parameter"
        : "only " + String.join(", ", known.stream().map(Parameter::key).toList());
  }

  /** What a parameter says. */
  public Optional<String> text(Parameter parameter) {
    return Optional.ofNullable(values.get(parameter.key()));
  }

  /** What a parameter means; empty where it is not given, or a mistake. */
  public <T> Optional<T> read(
      Parameter parameter, Function<String, Optional<T>> reading, String expected) {
    var text = text(parameter);
    var read = text.flatMap(reading);
    text.filter(_ -> read.isEmpty()).ifPresent(found -> mistake(parameter, found, expected));
    return read;
  }

  /** An instant, in epoch seconds; empty in the same way. */
  public Optional<Long> instant(Parameter parameter) {
    return read(parameter, t -> Texts.instant(t).stream().boxed().findFirst(), Texts.INSTANT);
  }

  /** Whether a parameter says true; saying neither true nor false is a mistake. */
  public boolean flag(Parameter parameter) {
    return read(parameter, Query::flag, "true or false").orElse(false);
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** One more mistake: what a parameter says, and what would be valid. */
  public void mistake(Parameter parameter, String found, String expected) {
    mistakes.add(Mistake.found("?" + parameter.key(), found, expected));
  }

  /** Whether nothing was wrong with these so far, so that they can be set against each other. */
  public boolean areRight(Parameter... parameters) {
    return List.of(parameters).stream()
        .noneMatch(p -> mistakes.stream().anyMatch(m -> m.pointer().equals("?" + p.key())));
  }

  /** Refuses with every mistake, if there are any; to be called once all is read. */
  public void check() {
    check(List.of());
  }

  /** The same, with those that were found elsewhere in the request. */
  public void check(List<Mistake> elsewhere) {
    Refusal.checkNone(with(elsewhere));
  }

  /** Every mistake, and those that were found elsewhere in the request. */
  public List<Mistake> with(List<Mistake> elsewhere) {
    return Stream.concat(mistakes.stream(), elsewhere.stream()).toList();
  }
}
