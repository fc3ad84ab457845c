package dev.replyby.counted;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where something is counted.
 *
 * @param day on the site's clock
 * @param by who replied, for the counters of one alone; empty for those of the whole channel
 */
public record Cell(LocalDate day, Optional<String> by) {
  /** A channel's day. */
  public static Cell of(LocalDate day) {
    return new Cell(day, Optional.empty());
  }

  /** A day of one who replies in a channel. */
  public static Cell of(LocalDate day, String by) {
    return new Cell(day, Optional.of(by));
  }
}
