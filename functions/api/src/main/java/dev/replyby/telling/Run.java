package dev.replyby.telling;

import dev.replyby.worker.Deadline;

/**
 * What one run knows and counts.
 *
 * @param companies the sites as they are now
 * @param deadline after which nothing new is begun
 */
record Run(Companies companies, RunTally tally, Deadline deadline) {
  /** The same with half of the time that is left. */
  Run half() {
    return new Run(companies, tally, deadline.half());
  }

  boolean isTime() {
    return deadline.isAhead();
  }
}
