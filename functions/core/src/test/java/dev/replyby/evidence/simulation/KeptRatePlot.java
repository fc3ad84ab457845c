package dev.replyby.evidence.simulation;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The kept rate and the promises over time by policy, as one SVG of two panels. */
final class KeptRatePlot {
  private static final int WIDTH = 900;
  private static final int LEFT = 60;
  private static final int RIGHT = 770;
  private static final int LAST_WEEK = Phase.SETTLED.firstWeek() + Phase.SETTLED.weeks - 1;
  private static final Map<String, String> COLOURS =
      Map.of("evidence", "#0b6e4f", "fixed target", "#b45309", "rolling median", "#6d5bd0");

  /** How far below the end of its line a name stands, as two of the lines end close together. */
  private static final Map<String, Integer> BESIDE =
      Map.of("evidence", -6, "fixed target", 14, "rolling median", 4);

  /** Where a panel stands, and what its axis carries. */
  private record Panel(
      String title, int top, int bottom, double least, double most, double step, String unit) {
    double y(double value) {
      return bottom - (bottom - top) * (value - least) / (most - least);
    }
  }

  private static final Panel RATE =
      new Panel("Promises kept, over the last four weeks", 84, 334, 0, 100, 25, " %");
  private static final Panel PROMISE =
      new Panel(
          "Promised, in open hours: the median of the last four weeks", 420, 580, 0, 20, 5, " h");

  private KeptRatePlot() {}

  static String svg(List<Figures> all, double keep) {
    var svg = new StringBuilder(head());
    for (var phase : Phase.values()) {
      svg.append(band(phase));
    }
    svg.append(axis(RATE, 30));
    svg.append(axis(PROMISE, PROMISE.top - 14));
    double y = RATE.y(100 * keep);
    svg.append(
        "<path d='M%d %.1fH%d' stroke='#111' stroke-dasharray='5 4'/>\n".formatted(LEFT, y, RIGHT));
    svg.append(text(x(9), y + 22, "to keep: %.0f %%".formatted(100 * keep), "fill='#111'"));
    all.forEach(f -> svg.append(line(RATE, f, w -> 100 * w.kept())));
    all.forEach(f -> svg.append(line(PROMISE, f, Figures::medianPromise)));
    return svg.append(legend(all)).append("</svg>\n").toString();
  }

  private static String head() {
    return """
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d 620' font-family='sans-serif' font-size='13'>
        <title>Kept rate and promises over time: by evidence, by a fixed target, by the rolling median</title>
        <rect width='%d' height='620' fill='#fff'/>
        """
        .formatted(WIDTH, WIDTH);
  }

  /** Every other phase is shaded; all are named, the short one on a line of its own. */
  private static String band(Phase phase) {
    double from = x(phase.firstWeek());
    double to = x(Math.min(LAST_WEEK, phase.firstWeek() + phase.weeks));
    boolean shaded = List.of(Phase.values()).indexOf(phase) % 2 == 0;
    var fill = phase == Phase.CAMPAIGN ? "#fde8d7" : shaded ? "#f4f5f7" : "#fff";
    var shade = "<rect x='%.1f' y='%d' width='%.1f' height='%d' fill='%s'/>\n";
    int labelAt = phase == Phase.CAMPAIGN ? 60 : 78;
    return shade.formatted(from, RATE.top, to - from, RATE.bottom - RATE.top, fill)
        + shade.formatted(from, PROMISE.top, to - from, PROMISE.bottom - PROMISE.top, fill)
        + text((from + to) / 2, labelAt, phase.label, "text-anchor='middle' fill='#444'");
  }

  private static String axis(Panel panel, int titleAt) {
    var axis =
        new StringBuilder(text(LEFT, titleAt, panel.title, "font-weight='bold' fill='#111'"));
    for (double v = panel.least; v <= panel.most; v += panel.step) {
      axis.append("<path d='M%d %.1fH%d' stroke='#d4d7dc'/>\n".formatted(LEFT, panel.y(v), RIGHT));
      var label = "%.0f%s".formatted(v, panel.unit);
      axis.append(text(LEFT - 8, panel.y(v) + 4, label, "text-anchor='end' fill='#444'"));
    }
    for (int week = 0; week <= LAST_WEEK; week += 12) {
      var label = week == 0 ? "week 0" : Integer.toString(week);
      axis.append(text(x(week), panel.bottom + 20, label, "text-anchor='middle' fill='#444'"));
    }
    return axis.toString();
  }

  private static String line(Panel panel, Figures figures, ToDoubleFunction<Figures> value) {
    return IntStream.rangeClosed(4, LAST_WEEK)
        .mapToObj(w -> point(panel, w, value.applyAsDouble(figures.weeks(w - 4, 4))))
        .collect(
            Collectors.joining(
                " ",
                "<polyline fill='none' stroke-width='2' stroke='%s' points='"
                    .formatted(COLOURS.getOrDefault(figures.policy(), "#111")),
                "'/>\n"));
  }

  private static String point(Panel panel, int week, double value) {
    return "%.1f,%.1f".formatted(x(week), panel.y(value));
  }

  /** At the right, beside the ends of the lines. */
  private static String legend(List<Figures> all) {
    return all.stream()
        .map(f -> f.weeks(LAST_WEEK - 4, 4))
        .map(f -> name(f, RATE.y(100 * f.kept())) + name(f, PROMISE.y(f.medianPromise())))
        .collect(Collectors.joining());
  }

  private static String name(Figures figures, double y) {
    var colour =
        "fill='%s' font-weight='bold'".formatted(COLOURS.getOrDefault(figures.policy(), "#111"));
    return text(RIGHT + 8, y + BESIDE.getOrDefault(figures.policy(), 0), figures.policy(), colour);
  }

  private static double x(double week) {
    return LEFT + (RIGHT - LEFT) * week / LAST_WEEK;
  }

  private static String text(double x, double y, String text, String attributes) {
    return "<text x='%.1f' y='%.1f' %s>%s</text>\n".formatted(x, y, attributes, text);
  }
}
