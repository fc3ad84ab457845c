package dev.replyby.coldstart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measured values of one kind, in one unit. */
record Figures(List<Double> values) {
  /** The middle one; the mean of the middle two. */
  double median() {
    var sorted = sorted();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double min() {
    return sorted()[0];
  }

  double max() {
    var sorted = sorted();
    return sorted[sorted.length - 1];
  }

  /** Median, least and most as cells of a Markdown table, with so many decimals. */
  String cells(int decimals) {
    var cell = "%." + decimals + "f";
    return String.format(
        Locale.ROOT, cell + " | " + cell + " | " + cell, median(), min(), max());
  }

  private double[] sorted() {
    var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
