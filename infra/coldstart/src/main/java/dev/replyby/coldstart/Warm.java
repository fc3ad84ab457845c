package dev.replyby.coldstart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long functions that are warm take for one call, from when the event is there to when the
 * answer is; all of them in turn, call by call, so that they share what else the machine does.
 */
final class Warm {
  private static final int WARM_UP = 3_000;
  private static final int CALLS = 3_000;
  private static final double NANOS_IN_A_MICRO = 1e3;

  private Warm() {}

  /** Microseconds for one call, by function. */
  static Map<Subject, Figures> run(Workplace place, List<Subject> subjects, int answerCharacters)
      throws IOException, InterruptedException {
    var running = new ArrayList<Running>();
    try {
      for (var subject : subjects) {
        var function = Running.start(place, subject, answerCharacters);
        running.add(function);
        function.call(false); // Lambda's client unpacks a library to one fixed path: one at a time
      }
      for (int call = -WARM_UP; call < CALLS; call++) {
        for (var function : running) {
          function.call(call >= 0);
        }
      }
      var figures = new LinkedHashMap<Subject, Figures>();
      running.forEach(f -> figures.put(f.subject, new Figures(f.micros)));
      return figures;
    } finally {
      running.forEach(Running::close);
    }
  }

  private record Running(Subject subject, RuntimeApi api, Child function, List<Double> micros)
      implements AutoCloseable {
    static Running start(Workplace place, Subject subject, int answerCharacters)
        throws IOException {
      var api = RuntimeApi.start();
      var arrangement = new Arrangement(subject, Packaging.MANAGED, Wire.HTTP);
      var function = place.start(arrangement, api, answerCharacters, List.of());
      return new Running(subject, api, function, new ArrayList<>());
    }

    void call(boolean counts) throws InterruptedException {
      long start = System.nanoTime();
      api.offer(Event.ofBrowser());
      var answer = Start.success(api, function);
      if (counts) {
        micros.add((answer.nanos() - start) / NANOS_IN_A_MICRO);
      }
    }

    @Override
    public void close() {
      function.close();
      api.close();
    }
  }
}
