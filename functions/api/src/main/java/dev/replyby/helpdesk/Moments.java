package dev.replyby.helpdesk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.input.Texts;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads the ways in which systems write instants. */
final class Moments {
  /** What is read, for people. */
  static final String EXPECTED =
      "an RFC 3339 instant with an offset, or seconds or milliseconds since 1970";

  /** As Chatwoot's documentation has it: 2020-03-03 13:05:57 UTC. */
  private static final Pattern SPACED =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d) UTC");

  private static final Pattern DIGITS = Pattern.compile("\\d{9,13}");

  /** More seconds than any date here has; as milliseconds that is in 1973. */
  private static final long SECONDS_END = 100_000_000_000L;

  private static final long MILLIS_END = SECONDS_END * 1000;

  private Moments() {}

  /** The epoch second; empty for what is no instant. */
  static OptionalLong read(JsonNode node) {
    if (node.isNumber()) {
      return number(node.doubleValue());
    }
    return node.isTextual() ? text(node.textValue()) : OptionalLong.empty();
  }

  private static OptionalLong text(String text) {
    if (DIGITS.matcher(text).matches()) {
      return number((double) Long.parseLong(text));
    }
    var spaced = SPACED.matcher(text);
    return Texts.instant(spaced.matches() ? spaced.group(1) + 'T' + spaced.group(2) + 'Z' : text);
  }

  private static OptionalLong number(double number) {
    if (!(number > 0) || number >= MILLIS_END) {
      return OptionalLong.empty();
    }
    return OptionalLong.of((long) (number < SECONDS_END ? number : number / 1000));
  }
}
