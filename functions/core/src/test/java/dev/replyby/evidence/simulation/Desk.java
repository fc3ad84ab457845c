package dev.replyby.evidence.simulation;

import static dev.replyby.evidence.simulation.Phase.START;
import static java.util.stream.Collectors.toList;

import dev.replyby.time.Opening;
import dev.replyby.time.Openings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * A support desk: questions come by the hour of the week, and people answer them one after the
 * other, in the order of asking, each in their own shifts.
 */
final class Desk {
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;
  private static final long END = Phase.SETTLED.end();

  /** Monday is bit 0. */
  private static final int WORKDAYS = 0b11111;

  /** Usual questions in a busy hour; 144 a week. */
  private static final double BUSY_HOUR = 2;

  private static final double MEAN_SERVICE = 0.42 * HOUR;

  /** Published and staffed: somebody is there all that time. Long enough for any promise. */
  static final Openings OPEN = shifts(START, END + 104 * Phase.WEEK, 9, 17.5, WORKDAYS);

  /** What was asked and when it was answered, {@link Openings#NEVER} if never. */
  record Asked(long at, long repliedAt) {}

  /** One person: their shifts, and until when they are busy. */
  private static final class Agent {
    private final Openings shifts;
    private long busyUntil = START;

    Agent(Openings shifts) {
      this.shifts = shifts;
    }

    long freeFrom(long t) {
      return shifts.nextOpen(Math.max(t, busyUntil));
    }

    /** Works so many seconds, over the end of a shift if need be, and says when that is done. */
    long work(long from, long seconds) {
      busyUntil = shifts.plus(from, seconds);
      return busyUntil;
    }
  }

  private final RandomGenerator random;
  private final double volume;
  private final List<Agent> agents;

  /** With so many times the questions, each that much less work. */
  Desk(RandomGenerator random, double volume) {
    this.random = random;
    this.volume = volume;
    long left = Phase.COLLEAGUE_LEFT.start();
    long grows = Phase.GROWTH.start();
    this.agents =
        List.of(
            new Agent(shifts(START, END, 9, 17.5, WORKDAYS)),
            new Agent(shifts(START, left, 9, 13, WORKDAYS)),
            new Agent(shifts(START, END, 12, 17.5, WORKDAYS)),
            new Agent(shifts(grows + 2 * Phase.WEEK, END, 9, 17.5, WORKDAYS)),
            new Agent(shifts(grows + 8 * Phase.WEEK, END, 9, 17.5, WORKDAYS)));
  }

  /** All questions up to a week before the end, in the order of asking. */
  List<Asked> questions() {
    var questions = new ArrayList<Asked>();
    double busyHour = BUSY_HOUR * volume;
    double most = 2 * busyHour;
    double t = START;
    while (true) {
      t += -Math.log(1 - random.nextDouble()) * HOUR / most;
      if (t >= END - Phase.WEEK) {
        return questions;
      }
      long at = (long) t;
      if (random.nextDouble() * most < busyHour * hourly(at) * Phase.at(at).load(at)) {
        questions.add(new Asked(at, answered(at)));
      }
    }
  }

  /** One in two hundred is forgotten; one in seventy needs two to seventeen hours more. */
  private long answered(long at) {
    if (random.nextDouble() < 0.005) {
      return Openings.NEVER;
    }
    var agent = agents.stream().min(Comparator.comparingLong(a -> a.freeFrom(at))).orElseThrow();
    long done = agent.work(agent.freeFrom(at), service());
    boolean hard = random.nextDouble() < 0.015;
    return hard ? OPEN.plus(done, (long) ((2 + 15 * random.nextDouble()) * HOUR)) : done;
  }

  /** Log-normal: most take a few minutes, some an hour and more. */
  private long service() {
    double sigma = 0.8;
    double log = sigma * random.nextGaussian() - sigma * sigma / 2;
    return Math.max(60, (long) (MEAN_SERVICE / volume * Math.exp(log)));
  }

  /** Questions compared with a busy hour, by the hour of the week. */
  private static double hourly(long t) {
    long hour = t % DAY / HOUR;
    double byHour = hour >= 8 && hour < 18 ? 1 : hour >= 18 && hour < 23 ? 0.4 : 0.07;
    return isOn(WORKDAYS, t) ? byHour : 0.35 * byHour;
  }

  private static boolean isOn(int days, long t) {
    long weekday = (t / DAY + 3) % 7;
    return (days >> weekday & 1) == 1;
  }

  private static Openings shifts(long from, long to, double opens, double closes, int days) {
    return Openings.of(
        LongStream.iterate(from, day -> day < to, day -> day + DAY)
            .filter(day -> isOn(days, day))
            .mapToObj(day -> new Opening(day + (long) (opens * HOUR), day + (long) (closes * HOUR)))
            .collect(toList()));
  }
}
