package dev.replyby.counted;

import java.util.OptionalInt;

/**
 * From how many exchanges on a conversation stands out: Tukey's upper fence, one and a half times
 * the distance of the quartiles above the third ("Exploratory Data Analysis", 1977, section 2D).
 */
public final class Trouble {
  /** Of fewer conversations none stands out. */
  private static final int FEWEST = 20;

  private Trouble() {}

  /** The first number above the fence, as far as numbers are told apart; empty for too few. */
  public static OptionalInt from(Spread exchanges) {
    var low = exchanges.quantile(0.25);
    var high = exchanges.quantile(0.75);
    if (exchanges.count() < FEWEST || low.isEmpty() || high.isEmpty()) {
      return OptionalInt.empty();
    }
    double fence = high.getAsInt() + 1.5 * (high.getAsInt() - low.getAsInt());
    return OptionalInt.of((int) Math.min(Facts.MOST_EXCHANGES, Math.floor(fence) + 1));
  }
}
