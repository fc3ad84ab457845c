package dev.replyby.coldstart;

/** How a function's code comes to Lambda, and how it starts there. */
enum Packaging {
  /**
   * A zip in the managed runtime: unpacked classes, which Lambda's client loads by a class loader
   * of its own; the compiler stops at the first level, as Lambda sets it.
   */
  MANAGED("managed runtime"),

  /** The same, up to where a snapshot is taken, and measured from there on. */
  SNAPSHOT("managed runtime, after its snapshot"),

  /** An image of one's own: everything on the class path, with an AOT cache from a training run. */
  AOT_CACHE("image with an AOT cache");

  private final String words;

  Packaging(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
