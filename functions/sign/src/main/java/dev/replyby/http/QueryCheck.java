package dev.replyby.http;

import dev.replyby.input.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Refuses query parameters that are unknown, empty or given twice, which also bounds cache keys.
 */
final class QueryCheck {
  private QueryCheck() {}

  static List<Mistake> mistakes(Map<String, List<String>> query, List<Parameter> known) {
    var names = known.stream().map(Parameter::key).toList();
    var mistakes = new ArrayList<Mistake>();
    query.forEach(
        (key, values) -> {
          if (!names.contains(key)) {
            mistakes.add(Mistake.found("?", key, expected(names)));
          } else if (values.size() > 1) {
            mistakes.add(
                new Mistake("?" + key, "given " + values.size() + " times; expected once"));
          } else if (values.getFirst().isEmpty()) {
            mistakes.add(new Mistake("?" + key, "found no value; expected one, or no " + key));
          }
        });
    return mistakes;
  }

  private static String expected(List<String> names) {
    return names.isEmpty() ? "no query parameter" : "only " + String.join(", ", names);
  }
}
