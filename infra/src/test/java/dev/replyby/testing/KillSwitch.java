package dev.replyby.testing;

/**
 * Kills whoever works at its n-th step: a step is the moment before a call leaves, or the one after
 * it was carried out. From then on no call of theirs leaves any more. What only looks for work is
 * no step, as it changes nothing.
 */
public final class KillSwitch {
  /** Kills nobody. */
  public static final KillSwitch OFF = new KillSwitch(Integer.MAX_VALUE);

  private int left;
  private String last = "nothing";

  /** Kills at that step, counted from 1. */
  public KillSwitch(int step) {
    left = step;
  }

  /** Ends the one who works. */
  public static final class Killed extends RuntimeException {
    Killed(String before) {
      super("killed by a test, at " + before);
    }
  }

  /** One step more; does not return when it is the last. */
  public synchronized void step(String what, boolean done) {
    if (left > 0 && !what.equals("Query")) {
      left--;
      last = what + (done ? ", done" : "");
    }
    if (left == 0) {
      throw new Killed(last);
    }
  }

  /** Whether it has killed somebody. */
  public synchronized boolean hasKilled() {
    return left == 0;
  }
}
