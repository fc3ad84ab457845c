package dev.replyby.rota;

/**
 * A place in the order of turns. One member may hold several.
 *
 * @param member the id of a member
 * @param weight how many turns it takes where an entry of weight 1 takes one; 1 to 1,000
 * @param stay when it takes turns at all
 */
public record Turn(String member, int weight, Stay stay) {
  public Turn {
    if (weight < 1 || weight > 1_000) {
      throw new IllegalArgumentException("not a weight: " + weight);
    }
  }

  /** One turn in each round, for ever. */
  public static Turn of(String member) {
    return new Turn(member, 1, Stay.ALWAYS);
  }
}
