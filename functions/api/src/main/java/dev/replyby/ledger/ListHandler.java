package dev.replyby.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Response;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.store.IndexKey;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/**
 * {@code GET …/promises}. What a filter leaves out is read all the same, so an answer gives up
 * after a while and says where to go on.
 */
public final class ListHandler implements Handler {
  private static final int MOST = 100;
  private static final int MOST_READ = 500;

  private final PromiseStore store;
  private final ListedChannels channels;
  private final InstantSource clock;

  @Inject
  public ListHandler(PromiseStore store, ListedChannels channels, InstantSource clock) {
    this.store = store;
    this.channels = channels;
    this.clock = clock;
  }

  @Override
  public Response handle(Exchange exchange) {
    long now = clock.instant().getEpochSecond();
    var request = ListRequest.read(exchange, channels);
    var found = new Found(request, now);
    var start = Optional.of(request.start(now));
    while (start.isPresent()) {
      start = found.add(slice(request, start.get()));
    }
    return found.answer();
  }

  private PromiseStore.Slice slice(ListRequest request, IndexKey start) {
    return request.onlyOpen() ? store.waitingAfter(start, MOST) : store.askedBefore(start, MOST);
  }

  /** What was read so far. */
  private static final class Found {
    private final ListRequest request;
    private final long now;
    private final ArrayList<RecordedPromise> promises = new ArrayList<>();
    private Optional<ListRequest.Cursor> next = Optional.empty();
    private int read;

    Found(ListRequest request, long now) {
      this.request = request;
      this.now = now;
    }

    /** Adds what is wanted; says where to read on, if that is to be done at once. */
    Optional<IndexKey> add(PromiseStore.Slice slice) {
      next = Optional.empty();
      for (var promise : slice.promises()) {
        if (promises.size() == MOST) {
          return Optional.empty();
        }
        if (request.wants(promise, now)) {
          promises.add(promise);
        }
        next = Optional.of(request.end(promise));
      }
      read += slice.promises().size();
      if (!slice.more()) {
        next = Optional.empty();
      }
      return next.filter(_ -> promises.size() < MOST && read < MOST_READ).map(request::after);
    }

    Response answer() {
      var body = JsonNodeFactory.instance.objectNode();
      var list = body.putArray("promises");
      promises.forEach(p -> list.add(PromiseJson.listed(p, now)));
      next.ifPresent(cursor -> body.put("next", cursor.text()));
      return JsonBody.answer(200, body);
    }
  }
}
