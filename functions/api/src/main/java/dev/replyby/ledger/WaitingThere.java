package dev.replyby.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.replyby.store.IndexKey;
import java.util.Map;

/**
 * In which channels a site's questions wait, as far as its hundred that are due first tell: the
 * index does not know channels, and whoever publishes is not to wait until all were read.
 *
 * @param byChannel how many of those that were looked at, by the id of their channel
 * @param more whether there are others
 */
public record WaitingThere(Map<String, Long> byChannel, boolean more) {
  /** When nothing can be said. */
  public static final WaitingThere UNKNOWN = new WaitingThere(Map.of(), true);

  private static final int MOST = 100;

  public WaitingThere {
    byChannel = Map.copyOf(byChannel);
  }

  /** Those of a site, at the price of one page; the index may be a moment behind. */
  public static WaitingThere of(String site, PromiseStore store) {
    var first = store.waitingAfter(IndexKey.waiting(site, 0, ""), MOST);
    var waiting = first.promises().stream().filter(p -> p.isWaiting());
    return new WaitingThere(
        waiting.collect(groupingBy(p -> p.given().asked().channel(), counting())), first.more());
  }

  /** At least so many wait in that channel. */
  public long in(String channel) {
    return byChannel.getOrDefault(channel, 0L);
  }
}
