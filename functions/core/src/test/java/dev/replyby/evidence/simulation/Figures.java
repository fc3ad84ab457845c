package dev.replyby.evidence.simulation;

import dev.replyby.oracle.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What came of one policy's promises, over one or more histories. */
record Figures(String policy, List<Judged> judged) {
  /**
   * Every policy over so many histories, each made from the seed and its number.
   *
   * @param volume how many times the usual questions come, each that much less work
   */
  static Map<String, Figures> ofAll(int histories, double keep, double volume) {
    var figures = new LinkedHashMap<String, Figures>();
    for (int i = 0; i < histories; i++) {
      var simulation = new Simulation(new Desk(Seed.forCase(i), volume).questions());
      for (var policy : Policies.all(keep)) {
        var judged = simulation.judge(policy);
        figures.computeIfAbsent(policy.label(), Figures::none).judged().addAll(judged);
      }
    }
    return figures;
  }

  private static Figures none(String policy) {
    return new Figures(policy, new ArrayList<>());
  }

  Figures in(Phase phase) {
    return between(phase.start(), phase.end());
  }

  /** Those asked in so many weeks from the {@code first} on, counted from 0. */
  Figures weeks(int first, int weeks) {
    long from = Phase.START + first * Phase.WEEK;
    return between(from, from + weeks * Phase.WEEK);
  }

  private Figures between(long from, long to) {
    return new Figures(
        policy, judged.stream().filter(j -> from <= j.askedAt() && j.askedAt() < to).toList());
  }

  /** The share that was kept. */
  double kept() {
    return judged.stream().filter(Judged::kept).count() / (double) judged.size();
  }

  /** The promise in the middle, in open hours. */
  double medianPromise() {
    var promises = judged.stream().map(Judged::promised).sorted().toList();
    return promises.get(promises.size() / 2) / 3600.0;
  }

  /** The lowest rate of any four weeks in a row after the first ones. */
  double worstFourWeeks() {
    int from = Phase.STEADY.firstWeek();
    int last = Phase.SETTLED.firstWeek() + Phase.SETTLED.weeks - 1;
    return IntStream.rangeClosed(from, last - 4)
        .mapToDouble(w -> weeks(w, 4).kept())
        .min()
        .orElseThrow();
  }
}
