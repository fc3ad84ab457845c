package dev.replyby.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A path with parameters in braces, none of which spans a slash. */
public final class PathTemplate {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private final String text;
  private final Pattern pattern;
  private final List<String> names = new ArrayList<>();

  PathTemplate(String text) {
    this.text = text;
    var regex = new StringBuilder();
    var parameters = PARAMETER.matcher(text);
    int end = 0;
    while (parameters.find()) {
      regex.append(Pattern.quote(text.substring(end, parameters.start()))).append("([^/]+)");
      names.add(parameters.group(1));
      end = parameters.end();
    }
    pattern = Pattern.compile(regex + Pattern.quote(text.substring(end)));
  }

  /** The names of its parameters, in order. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /**
   * The parameters' values in {@code path}, percent-encoding undone; empty when it does not fit.
   */
  public Optional<Map<String, String>> match(String path) {
    var matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), PercentEncoding.decode(matcher.group(i + 1)));
    }
    return Optional.of(values);
  }

  @Override
  public String toString() {
    return text;
  }
}
