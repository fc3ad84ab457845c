package dev.replyby.evidence.simulation;

import java.util.Collection;

/** The figures as the table in the documentation. */
final class FiguresTable {
  private FiguresTable() {}

  static String of(Collection<Figures> all) {
    var table = new StringBuilder("| phase | weeks | questions |");
    all.forEach(f -> table.append(" %s: kept | promise |".formatted(f.policy())));
    table.append("\n| --- | --- | --- |").append(" --- | --- |".repeat(all.size()));
    for (var phase : Phase.values()) {
      int questions = all.iterator().next().in(phase).judged().size();
      table.append("\n| %s | %d | %d |".formatted(phase.label, phase.weeks, questions));
      all.forEach(f -> table.append(cells(f.in(phase))));
    }
    table.append("\n| worst four weeks in a row | | |");
    all.forEach(f -> table.append(" %.1f %% | |".formatted(100 * f.worstFourWeeks())));
    return table.append('\n').toString();
  }

  private static String cells(Figures figures) {
    return " %.1f %% | %.1f h |".formatted(100 * figures.kept(), figures.medianPromise());
  }
}
