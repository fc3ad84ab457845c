package dev.replyby.oracle;

import dev.replyby.calendar.WallTime;
import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Staffing;
import dev.replyby.promise.Target;
import dev.replyby.time.Openings;
import java.util.random.RandomGenerator;

/** What is asked of a calendar: statuses, targets and granularities of every kind. */
public record RandomAsk(long around, RandomGenerator random) {
  private static final int DAY = 86_400;
  private static final int[] GRANULARITIES = {1, 15, 60, 300, 300, 900, 1200, 1800, 3600};

  public int granularity() {
    return GRANULARITIES[random.nextInt(GRANULARITIES.length)];
  }

  public LiveStatus status() {
    long since = instant();
    long until = since + 1 + random.nextInt(random.nextBoolean() ? 6 * 3600 : 4 * DAY);
    return switch (random.nextInt(5)) {
      case 0 -> new LiveStatus.Away(since, until);
      case 1 -> new LiveStatus.Open(since, until);
      default -> LiveStatus.NONE;
    };
  }

  /** Two in three have somebody there whenever published; the others have holes. */
  public Staffing staffing() {
    if (random.nextInt(3) > 0) {
      return Staffing.ASSUMED;
    }
    var staffed = new Openings.Builder(8);
    for (int i = random.nextInt(6); i > 0; i--) {
      long from = instant();
      staffed.add(from, from + random.nextInt(random.nextBoolean() ? 9 * 3600 : 2 * DAY));
    }
    if (random.nextBoolean()) {
      staffed.add(instant(), around + 405L * DAY);
    }
    return new Staffing.Rostered(staffed.build());
  }

  public Target target() {
    return switch (random.nextInt(4)) {
      case 0 -> new Target.Elapsed(seconds());
      case 1 -> new Target.Day(wallTime(), wallTime(), wallTime());
      default -> new Target.Open(seconds());
    };
  }

  /** Within four days of the middle, half of them within hours. */
  public long instant() {
    int reach = random.nextBoolean() ? 4 * DAY : 3 * 3600;
    return around + random.nextInt(-reach, reach + 1);
  }

  private long seconds() {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> random.nextInt(1, 3600);
      case 2 -> 900L * random.nextInt(1, 200);
      case 3 -> random.nextInt(1, 40 * DAY);
      default -> 60L * random.nextInt(1, 1000);
    };
  }

  private WallTime wallTime() {
    return new WallTime(random.nextBoolean() ? random.nextInt(1441) : 60 * random.nextInt(7, 21));
  }
}
