package dev.replyby.telling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The figures of a week in words. */
record FigureWords(JsonNode figures) {
  private static final Duration A_FEW = Duration.ofMinutes(10);
  private static final int SECONDS = 60;

  /** Whether nothing was asked, and nothing of before fell due or was answered. */
  boolean isNothing() {
    return number("/asked") + number("/kept/count") + number("/replyTime/replies") == 0;
  }

  /** What matters most. */
  String brief() {
    return String.join(", ", promises());
  }

  String all() {
    var parts = promises();
    if (!at("/replyTime/p50").isMissingNode()) {
      parts.add("half answered within " + duration("/replyTime/p50") + " of open time");
    }
    if (!at("/replyTime/p90").isMissingNode()) {
      parts.add("nine in ten within " + duration("/replyTime/p90"));
    }
    if (number("/replyTime/unanswered") > 0) {
      parts.add(number("/replyTime/unanswered") + " unanswered");
    }
    return String.join(", ", parts);
  }

  private List<String> promises() {
    var parts = new ArrayList<String>();
    parts.add(number("/asked") == 0 ? "nothing was asked" : number("/asked") + " asked");
    long count = number("/kept/count");
    if (count > 0) {
      long kept = count - number("/kept/broken");
      var percent = " (" + number("/kept/percent") + "%)";
      parts.add(kept + " of " + count + " promises kept" + percent);
    }
    return parts;
  }

  private long number(String pointer) {
    return at(pointer).asLong();
  }

  private JsonNode at(String pointer) {
    return figures.at(pointer);
  }

  private String duration(String pointer) {
    return words(rounded(Duration.parse(at(pointer).asText())));
  }

  /** Such as 1 h 20 min. */
  static String words(Duration time) {
    var parts = new ArrayList<String>();
    add(parts, time.toHours(), "h");
    add(parts, time.toMinutesPart(), "min");
    add(parts, time.toSecondsPart(), "s");
    return parts.isEmpty() ? "0 s" : String.join(" ", parts);
  }

  /**
   * Up to whole minutes where it is more than a few: what is within the one is within the other.
   */
  private static Duration rounded(Duration time) {
    return time.compareTo(A_FEW) < 0
        ? time
        : Duration.ofMinutes(Math.ceilDiv(time.toSeconds(), SECONDS));
  }

  private static void add(List<String> parts, long n, String unit) {
    if (n > 0) {
      parts.add(n + " " + unit);
    }
  }
}
