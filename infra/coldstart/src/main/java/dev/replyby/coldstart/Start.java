package dev.replyby.coldstart;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One cold start.
 *
 * @param wallMillis from the process's start to the arrival of its first answer; for a snapshot
 *     from when it is let go on
 * @param processorMillis the processor time it took up to then, in steps of 10
 */
record Start(double wallMillis, double processorMillis) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final double NANOS_IN_A_MILLI = 1e6;

  /** Starts the function, takes its first answer and ends it. */
  static Start of(Workplace place, Arrangement arrangement, int answerCharacters)
      throws IOException, InterruptedException {
    var options = new ArrayList<String>();
    if (arrangement.packaging() == Packaging.AOT_CACHE) {
      options.add("-XX:AOTCache=" + place.cache(arrangement));
      options.add("-XX:AOTMode=on"); // fails rather than going without
    }
    try (var api = RuntimeApi.start()) {
      api.offer(Event.ofBrowser());
      try (var function = place.start(arrangement, api, answerCharacters, options)) {
        return arrangement.packaging() == Packaging.SNAPSHOT
            ? restored(api, function)
            : answered(api, function, function.startNanos(), Duration.ZERO);
      }
    }
  }

  private static Start restored(RuntimeApi api, Child function) throws InterruptedException {
    if (!api.awaitCheckpoint(PATIENCE)) {
      throw function.failure("took no snapshot");
    }
    var before = function.processorTime();
    long from = System.nanoTime();
    api.restore();
    return answered(api, function, from, before);
  }

  private static Start answered(RuntimeApi api, Child function, long fromNanos, Duration before)
      throws InterruptedException {
    var answer = success(api, function);
    var processor = function.processorTime().minus(before);
    return new Start((answer.nanos() - fromNanos) / NANOS_IN_A_MILLI, processor.toMillis());
  }

  /** The next answer, which says 200. */
  static RuntimeApi.Answer success(RuntimeApi api, Child function) throws InterruptedException {
    var answer = api.answer(PATIENCE).orElseThrow(() -> function.failure("did not answer"));
    if (answer.error() || !answer.body().replace(" ", "").contains("\"statusCode\":200")) {
      throw function.failure("answered " + answer.body());
    }
    return answer;
  }

  /** Of some starts, the wall-clock times. */
  static Figures wall(List<Start> starts) {
    return new Figures(starts.stream().map(Start::wallMillis).toList());
  }

  /** Of some starts, the processor times. */
  static Figures processor(List<Start> starts) {
    return new Figures(starts.stream().map(Start::processorMillis).toList());
  }
}
