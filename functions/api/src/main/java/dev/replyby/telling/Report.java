package dev.replyby.telling;

/**
 * What one run did.
 *
 * @param looked promises that were due to be looked at
 * @param written messages that came of it
 * @param sent messages that arrived
 * @param failed messages that did not, this time
 * @param errors promises and messages that could not be worked on at all
 * @param lateSeconds by how much the oldest promise was overdue
 */
public record Report(int looked, int written, int sent, int failed, int errors, long lateSeconds) {
  /** As JSON text. */
  public String json() {
    return "{\"looked\":%d,\"written\":%d,\"sent\":%d,\"failed\":%d,\"errors\":%d,\"lateSeconds\":%d}"
        .formatted(looked, written, sent, failed, errors, lateSeconds);
  }

  /** Whether there was anything to do. */
  public boolean isWorthTelling() {
    return looked + written + sent + failed + errors > 0;
  }
}
