package dev.replyby.ledger;

import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.promised.PromiseId;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.promised.Standing;
import dev.replyby.store.IndexKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which promises of a site are to be listed.
 *
 * @param before epoch second
 * @param from where an earlier answer ended
 */
record ListRequest(
    String site,
    Optional<Standing> standing,
    Optional<String> channel,
    Optional<Long> before,
    Optional<Cursor> from) {

  /** The last promise of an answer, by its instant in the index and its id. */
  record Cursor(long t, String id) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})-(.*)");

    static Optional<Cursor> parse(String text) {
      var form = FORM.matcher(text);
      return form.matches() && PromiseId.isId(form.group(2))
          ? Optional.of(new Cursor(Long.parseLong(form.group(1)), form.group(2)))
          : Optional.empty();
    }

    String text() {
      return t + "-" + id;
    }
  }

  /** What the query asks for; refused with every mistake in it. */
  static ListRequest read(Exchange exchange, ListedChannels channels) {
    var query = exchange.query();
    var asked =
        new ListRequest(
            exchange.site(),
            query.read(Parameter.STATE, Standing::of, states()),
            query.text(Parameter.CHANNEL),
            query.instant(Parameter.ASKED_BEFORE),
            query.read(Parameter.CURSOR, Cursor::parse, "the next of an answer"));
    query.check(
        asked.channel().flatMap(c -> channels.mistake(exchange.site(), c)).stream().toList());
    return asked;
  }

  /** Whether only those are wanted that are open, and so none of the past needs to be read. */
  boolean onlyOpen() {
    return standing.equals(Optional.of(Standing.OPEN));
  }

  /** Whether a promise is among those that are wanted, at the epoch second {@code now}. */
  boolean wants(RecordedPromise promise, long now) {
    var asked = promise.given().asked();
    return standing.map(s -> s == promise.standing(now)).orElse(true)
        && channel.map(c -> c.equals(asked.channel())).orElse(true)
        && before.map(t -> asked.at() < t).orElse(true);
  }

  /** Where in the index the answer begins. */
  IndexKey start(long now) {
    return from.map(this::after)
        .orElseGet(() -> key(0, "").at(onlyOpen() ? now : before.orElse(Long.MAX_VALUE)));
  }

  /** What follows there. */
  IndexKey after(Cursor cursor) {
    return key(cursor.t(), cursor.id());
  }

  /** Where an answer that ends with that promise is taken up again. */
  Cursor end(RecordedPromise last) {
    var given = last.given();
    long due = given.told().replyBy().orElse(IndexKey.NEVER);
    return new Cursor(onlyOpen() ? due : given.asked().at(), given.id());
  }

  private IndexKey key(long t, String id) {
    return onlyOpen() ? IndexKey.waiting(site, t, id) : IndexKey.asked(site, t, id);
  }

  private static String states() {
    return Arrays.stream(Standing.values()).map(Standing::word).collect(Collectors.joining(", "));
  }
}
