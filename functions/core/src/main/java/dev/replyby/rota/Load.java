package dev.replyby.rota;

/**
 * Time on duty in seconds: all of it, and of it what was at night, at a weekend and on a holiday (a
 * night at a weekend is both).
 */
public record Load(double total, double nights, double weekends, double holidays) {
  /** Nothing. */
  public static final Load NONE = new Load(0, 0, 0, 0);

  /** Both. */
  public Load plus(Load other) {
    return new Load(
        total + other.total,
        nights + other.nights,
        weekends + other.weekends,
        holidays + other.holidays);
  }

  /** A part of it. */
  public Load times(double part) {
    return new Load(total * part, nights * part, weekends * part, holidays * part);
  }
}
