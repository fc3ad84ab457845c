package dev.replyby.evidence.simulation;

import java.util.Arrays;
import java.util.List;

/** A year and a half at a support desk, one stretch after the other. */
enum Phase {
  FIRST_WEEKS("first weeks", 8, 1, 1),
  STEADY("steady", 16, 1, 1),
  CAMPAIGN("campaign", 3, 1.6, 1.6),
  CALM("calm again", 13, 1, 1),
  COLLEAGUE_LEFT("colleague left", 16, 1, 1),
  GROWTH("volume doubles", 16, 1, 2),
  SETTLED("settled", 16, 2, 2);

  /** Monday 6 January 2025, 00:00 UTC. */
  static final long START = 1_736_121_600;

  static final long WEEK = 7 * 86_400;

  final String label;
  final int weeks;

  /** Questions compared with the usual, at the beginning and at the end. */
  private final double loadFrom;

  private final double loadTo;

  Phase(String label, int weeks, double loadFrom, double loadTo) {
    this.label = label;
    this.weeks = weeks;
    this.loadFrom = loadFrom;
    this.loadTo = loadTo;
  }

  /** The week in which it begins, counted from 0. */
  int firstWeek() {
    return Arrays.stream(values()).takeWhile(p -> p != this).mapToInt(p -> p.weeks).sum();
  }

  /** The epoch second at which it begins. */
  long start() {
    return START + firstWeek() * WEEK;
  }

  /** The first epoch second after it. */
  long end() {
    return start() + weeks * WEEK;
  }

  /** The phase that the epoch second {@code t} falls in. */
  static Phase at(long t) {
    return List.of(values()).reversed().stream().filter(p -> p.start() <= t).findFirst().get();
  }

  /** How many times the usual number of questions comes at {@code t}. */
  double load(long t) {
    return loadFrom + (loadTo - loadFrom) * (t - start()) / (end() - start());
  }
}
