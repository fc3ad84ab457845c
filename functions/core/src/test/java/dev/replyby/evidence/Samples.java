package dev.replyby.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Questions as text: {@code "3 5 8+"} took three and five seconds, and the third waits for eight.
 */
final class Samples {
  private Samples() {}

  static List<ReplyTime> times(String text) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.trim().split(" ")).map(Samples::time).toList();
  }

  private static ReplyTime time(String text) {
    return text.endsWith("+")
        ? new ReplyTime.AtLeast(Long.parseLong(text.substring(0, text.length() - 1)))
        : new ReplyTime.Exactly(Long.parseLong(text));
  }

  /** Questions asked one second after the other, named after their places, nothing backed yet. */
  static List<Measurement> asked(List<ReplyTime> times) {
    return asked(times, OptionalLong.empty());
  }

  /** The same, each with so many seconds backed at the time. */
  static List<Measurement> asked(List<ReplyTime> times, OptionalLong backed) {
    var all = new ArrayList<Measurement>();
    for (var time : times) {
      all.add(new Measurement("q" + all.size(), all.size(), backed, time));
    }
    return all;
  }
}
