package dev.replyby.rota;

import dev.replyby.time.Openings;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From which date to which somebody is there, both included; open-ended where a date is missing.
 */
public record Stay(Optional<LocalDate> first, Optional<LocalDate> last) {
  /** Neither joins nor leaves. */
  public static final Stay ALWAYS = new Stay(Optional.empty(), Optional.empty());

  private static final int DAY = 86_400;

  public Stay {
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw new IllegalArgumentException("leaves before joining: " + first + ".." + last);
    }
  }

  /** From that date on. */
  public static Stay from(LocalDate first) {
    return new Stay(Optional.of(first), Optional.empty());
  }

  /** Up to that date, included. */
  public static Stay to(LocalDate last) {
    return new Stay(Optional.empty(), Optional.of(last));
  }

  /** From one date to another, both included. */
  public static Stay between(LocalDate first, LocalDate last) {
    return new Stay(Optional.of(first), Optional.of(last));
  }

  /** The first local second of this stay, or {@link Openings#NEVER_BEFORE}. */
  long startsLocal() {
    return first.map(date -> date.toEpochDay() * DAY).orElse(Openings.NEVER_BEFORE);
  }

  /** The first local second after this stay, or {@link Openings#NEVER}. */
  long endsLocal() {
    return last.map(date -> (date.toEpochDay() + 1) * DAY).orElse(Openings.NEVER);
  }
}
