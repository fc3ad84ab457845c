package dev.replyby.ledger;

import dev.replyby.promised.Asked;
import dev.replyby.promised.Basis;
import dev.replyby.promised.Customer;
import dev.replyby.promised.Deed;
import dev.replyby.promised.Given;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.promised.Told;
import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A promise as it is stored: what was given, and beside it what has happened. */
public final class PromiseItem {
  /** The attribute that grows with every change of the facts. */
  public static final String REVISION = "revision";

  private static final String SITE = "site";
  private static final String QUESTION = "question";
  private static final String CHANNEL = "channel";
  private static final String ASKED_AT = "askedAt";
  private static final String LANGUAGE = "language";
  private static final String ZONE = "timeZone";
  private static final String REPLY_BY = "replyBy";
  private static final String EXACT = "exact";
  private static final String NONE = "none";
  private static final String STATE = "state";
  private static final String VERSION = "version";
  private static final String RULES = "rules";
  private static final String TZ_DATA = "tzData";
  private static final String BACKED = "backed";
  private static final String RECORDED_AT = "recordedAt";
  private static final String RECORDED_BY = "recordedBy";
  private static final String SECRET = "secret";

  private PromiseItem() {}

  /** A new promise as an item. */
  static Map<String, AttributeValue> of(RecordedPromise promise) {
    var given = promise.given();
    var item = new HashMap<>(given(given));
    item.putAll(CourseAttributes.of(promise.course()));
    item.put(REVISION, AttributeValue.fromN(Long.toString(promise.revision())));
    item.putAll(IndexKey.asked(given.asked().site(), given.asked().at(), given.id()).attributes());
    indexed(promise, given.recorded().at()).values().forEach(k -> item.putAll(k.attributes()));
    if (given.told().replyBy().isPresent()) {
      item.putAll(IndexKey.toTell(given.id(), given.recorded().at()).attributes());
    }
    return Map.copyOf(item);
  }

  /** The promise in that item. */
  public static RecordedPromise from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new RecordedPromise(
        given(attributes), CourseAttributes.from(attributes), attributes.number(REVISION));
  }

  /** Where a promise stands, changed at the epoch second {@code now}, in the indexes that vary. */
  static Map<Index, IndexKey> indexed(RecordedPromise promise, long now) {
    var keys = new EnumMap<Index, IndexKey>(Index.class);
    keys.put(Index.DUE, IndexKey.due(promise.id(), now)); // to be counted as it now is
    if (promise.isWaiting()) {
      var given = promise.given();
      long due = given.told().replyBy().orElse(Long.MAX_VALUE);
      keys.put(Index.WAITING, IndexKey.waiting(given.asked().site(), due, promise.id()));
    }
    return keys;
  }

  private static Map<String, AttributeValue> given(Given given) {
    var asked = given.asked();
    var basis = given.basis();
    var attributes =
        Attributes.at(Key.promise(given.id()))
            .put(SITE, asked.site())
            .put(QUESTION, asked.question())
            .put(CHANNEL, asked.channel())
            .put(ASKED_AT, asked.at())
            .put(LANGUAGE, asked.customer().language())
            .put(ZONE, asked.customer().zone())
            .put(STATE, basis.state())
            .put(VERSION, basis.version())
            .put(RULES, basis.rules())
            .put(TZ_DATA, basis.tzData())
            .put(RECORDED_AT, given.recorded().at())
            .put(RECORDED_BY, given.recorded().by())
            .put(SECRET, given.secret());
    basis.backed().ifPresent(seconds -> attributes.put(BACKED, seconds));
    switch (given.told()) {
      case Told.By(var instant, var exact) -> attributes.put(REPLY_BY, instant).put(EXACT, exact);
      case Told.Nothing(var why) -> attributes.put(NONE, why);
    }
    return attributes.toMap();
  }

  private static Given given(Attributes item) {
    return new Given(
        new Asked(
            item.text(SITE),
            item.text(QUESTION),
            item.text(CHANNEL),
            item.number(ASKED_AT),
            new Customer(item.textIfAny(LANGUAGE), item.textIfAny(ZONE))),
        item.textIfAny(NONE)
            .<Told>map(Told.Nothing::new)
            .orElseGet(() -> new Told.By(item.number(REPLY_BY), item.number(EXACT))),
        new Basis(
            item.text(STATE),
            item.number(VERSION),
            Math.toIntExact(item.number(RULES)),
            item.text(TZ_DATA),
            backed(item)),
        new Deed(item.number(RECORDED_AT), item.text(RECORDED_BY)),
        item.text(SECRET));
  }

  private static OptionalLong backed(Attributes item) {
    return item.find(BACKED)
        .map(n -> OptionalLong.of(Long.parseLong(n.n())))
        .orElse(OptionalLong.empty());
  }
}
