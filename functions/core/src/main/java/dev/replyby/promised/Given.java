package dev.replyby.promised;

/**
 * A promise as it was given. Nothing of it ever changes.
 *
 * @param secret with the id, what its receipt is made of
 */
public record Given(Asked asked, Told told, Basis basis, Deed recorded, String secret) {
  /** The promise's id. */
  public String id() {
    return PromiseId.of(asked.site(), asked.question());
  }

  /** What its customer has to look at it. */
  public Receipt receipt() {
    return new Receipt(id(), secret);
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "Given[" + asked + ", " + told + ", " + basis + ", " + recorded + ']';
  }
}
