package dev.replyby.store;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item stands in an index: every kind of entry is declared here, once. */
public record IndexKey(Index index, String partition, String sort) {
  /** Over so many partitions what is due is spread. */
  public static final int SHARDS = 16;

  /** Before the site in the id of a weekly digest; no promise's id has such letters. */
  private static final String OF_WEEK = "WEEK#";

  /** Later than every instant. */
  public static final long NEVER = 999_999_999_999L;

  /** A promise for which there is something to do from the epoch second {@code t} on. */
  public static IndexKey due(String id, long t) {
    return new IndexKey(Index.DUE, dueIn(shard(id)), sort(t, id));
  }

  /** The partition of one shard of what is due. */
  public static String dueIn(int shard) {
    return "DUE#" + shard;
  }

  /** A promise to be looked at at the epoch second {@code t}: whether somebody is to be told. */
  public static IndexKey toTell(String id, long t) {
    return new IndexKey(Index.TELLING, toTellIn(shard(id)), sort(t, id));
  }

  /** A site's weekly digest, among the promises to be looked at, at the epoch second {@code t}. */
  public static IndexKey toTellOfWeek(String site, long t) {
    var id = OF_WEEK + site;
    return new IndexKey(Index.TELLING, toTellIn(shard(id)), sort(t, id));
  }

  /** The site whose weekly digest has that id among those to be looked at, if it is one's. */
  public static Optional<String> siteOfWeek(String id) {
    return Optional.of(id)
        .filter(i -> i.startsWith(OF_WEEK))
        .map(i -> i.substring(OF_WEEK.length()));
  }

  /** The partition of one shard of the promises to be looked at. */
  public static String toTellIn(int shard) {
    return "TELL#" + shard;
  }

  /** A message to be sent at the epoch second {@code t}. */
  public static IndexKey toSend(String id, long t) {
    return new IndexKey(Index.TELLING, toSendIn(shard(id)), sort(t, id));
  }

  /** The partition of one shard of the messages to be sent. */
  public static String toSendIn(int shard) {
    return "SEND#" + shard;
  }

  /** A promise among all of its site, asked for at the epoch second {@code t}. */
  public static IndexKey asked(String site, long t, String id) {
    return new IndexKey(Index.ASKED, "ASKED#" + site, sort(t, id));
  }

  /** A promise among those of its site that wait, due at the epoch second {@code t}. */
  public static IndexKey waiting(String site, long t, String id) {
    return new IndexKey(Index.WAITING, "WAITING#" + site, sort(t, id));
  }

  /** A message of a site among those that still have to arrive at that destination. */
  public static IndexKey unsent(String site, String destination, String id) {
    return new IndexKey(Index.WAITING, "UNSENT#" + site, destination + '#' + id);
  }

  /**
   * Before everything in the index from the epoch second {@code t} on, after all that is earlier.
   */
  public IndexKey at(long t) {
    return new IndexKey(index, partition, instant(t));
  }

  /** What a sort key says: the instant in epoch seconds, and of which promise. */
  public record Entry(long at, String id) {}

  /** Reads the sort key of an entry. */
  public static Entry parse(String sort) {
    int end = sort.indexOf('#');
    return new Entry(Long.parseLong(sort.substring(0, end)), sort.substring(end + 1));
  }

  /** This key as attributes. */
  public Map<String, AttributeValue> attributes() {
    return Map.of(
        index.partition(), AttributeValue.fromS(partition),
        index.sort(), AttributeValue.fromS(sort));
  }

  /** Sorts by the instant; ids only tell those of one second apart. */
  private static String sort(long t, String id) {
    return instant(t) + '#' + id;
  }

  /** The beginning of the sort key of what stands at the epoch second {@code t}. */
  public static String instant(long t) {
    return String.format(Locale.ROOT, "%012d", Math.clamp(t, 0, NEVER));
  }

  private static int shard(String id) {
    return Math.floorMod(id.hashCode(), SHARDS);
  }
}
