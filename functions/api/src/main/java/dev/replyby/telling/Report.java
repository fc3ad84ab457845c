package dev.replyby.telling;

/**
 * What one run did.
 *
 * @param looked promises and weekly digests that were due to be looked at
 * @param written messages that came of it
 * @param sent messages that arrived
 * @param failed messages that did not, this time
 * @param givenUp messages that never will, and alerts that reached nobody
 * @param errors promises, digests, messages and parts of the index that could not be worked on at
 *     all
 * @param lateSeconds the longest from the second at which something was to be told to the first
 *     attempt at telling it, of those begun in this run
 */
public record Report(
    int looked, int written, int sent, int failed, int givenUp, int errors, long lateSeconds) {
  /** As JSON text. */
  public String json() {
    return ("{\"looked\":%d,\"written\":%d,\"sent\":%d,\"failed\":%d,\"givenUp\":%d,\"errors\":%d,"
            + "\"lateSeconds\":%d}")
        .formatted(looked, written, sent, failed, givenUp, errors, lateSeconds);
  }

  /** Whether there was anything to do. */
  public boolean isWorthTelling() {
    return looked + written + sent + failed + givenUp + errors > 0;
  }
}
