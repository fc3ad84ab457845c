package dev.replyby.telling;

import java.time.LocalDate;

/** What a message is about. */
sealed interface About {
  /** A promise that waits, by its id. */
  record Promise(String id) implements About {}

  /**
   * How a site's week went.
   *
   * @param first of its seven days
   */
  record Week(LocalDate first) implements About {}
}
