package dev.replyby.store;

/**
 * The table's indexes. Each is sparse: it holds the keys of those items alone that have both of its
 * attributes, which are {@link IndexKey}s.
 */
public enum Index {
  /** Promises for which there is something to do, by when. */
  DUE("due", "dueShard", "dueKey"),
  /** All promises of a site, by when they were asked for. */
  ASKED("asked", "askedSite", "askedKey"),
  /**
   * A site's promises that still wait for a reply, by when they are due, and its messages that wait
   * to be taken, by where they go.
   */
  WAITING("waiting", "waitingSite", "waitingKey"),
  /**
   * Promises and weeks about which somebody may have to be told, and messages to be sent, by when.
   */
  TELLING("telling", "tellShard", "tellKey");

  private final String word;
  private final String partition;
  private final String sort;

  Index(String word, String partition, String sort) {
    this.word = word;
    this.partition = partition;
    this.sort = sort;
  }

  /** Its name in DynamoDB. */
  public String word() {
    return word;
  }

  /** The attribute with its partition key, a text. */
  public String partition() {
    return partition;
  }

  /** The attribute with its sort key, a text. */
  public String sort() {
    return sort;
  }
}
