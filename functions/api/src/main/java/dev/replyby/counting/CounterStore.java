package dev.replyby.counting;

import dev.replyby.counted.Cell;
import dev.replyby.counted.Counter;
import dev.replyby.counted.Counts;
import dev.replyby.counted.Facts;
import dev.replyby.ledger.PromiseItem;
import dev.replyby.promised.NextDue;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Counters of days in the table. They change together with what they know of each promise. */
public final class CounterStore {
  /** Each touches itself and at most three days' counters; a transaction has room for a hundred. */
  static final int MOST = 25;

  private final Table table;

  public CounterStore(Table table) {
    this.table = table;
  }

  /** A promise, and what counters should know of it. */
  record Counted(CountedPromise before, Facts facts) {
    /** After it was counted. */
    Counted again() {
      return new Counted(before.knownAs(facts), facts);
    }
  }

  /** What becomes of promises that were counted. */
  enum Then {
    /** As something is left to do with them. */
    STAYS_DUE,
    /** Until time alone brings something to count. */
    IS_DONE
  }

  /**
   * Counts at most {@link #MOST} promises of one channel as they were at the epoch second {@code
   * now}; false, with nothing counted, when one of them was counted or has changed in between.
   */
  boolean count(ChannelId channel, List<Counted> all, Then then, long now) {
    var cells = new HashMap<Cell, Counts>();
    var writes = new ArrayList<TransactWriteItem>();
    for (var counted : all) {
      counted
          .facts()
          .since(counted.before().counted())
          .forEach((cell, change) -> cells.merge(cell, change, Counts::plus));
      writes.add(mark(counted, then, now));
    }
    cells.values().removeIf(Counts::isEmpty);
    cells.forEach((cell, change) -> writes.add(add(key(channel, cell), change)));
    return table.transact(writes).isEmpty();
  }

  /**
   * A channel's counters on each day in [{@code from}, {@code until}) on which something was
   * counted; none where that has no day, as one that begins after today.
   */
  public Map<LocalDate, Counts> ofChannel(ChannelId channel, LocalDate from, LocalDate until) {
    var days = new TreeMap<LocalDate, Counts>();
    if (from.isBefore(until)) {
      var last = until.minusDays(1);
      table
          .query(key(channel, Cell.of(from)), key(channel, Cell.of(last)))
          .forEach(item -> days.put(LocalDate.parse(Key.of(item).sort()), counts(item)));
    }
    return days;
  }

  /** The same of each who replied in it. */
  public Map<Cell, Counts> ofThoseWhoReplied(ChannelId channel, LocalDate from, LocalDate until) {
    var cells = new HashMap<Cell, Counts>();
    if (from.isBefore(until)) {
      // nobody's name is empty, so nothing of the day after the last is found
      table
          .query(key(channel, Cell.of(from, "")), key(channel, Cell.of(until, "")))
          .forEach(item -> cells.put(cell(Key.of(item).sort()), counts(item)));
    }
    return cells;
  }

  private static Cell cell(String sort) {
    int end = sort.indexOf('#');
    return Cell.of(LocalDate.parse(sort.substring(0, end)), sort.substring(end + 1));
  }

  private static Counts counts(Map<String, AttributeValue> item) {
    var numbers = new HashMap<Counter, Long>();
    item.forEach(
        (name, value) -> {
          if (value.n() != null) {
            Counter.parse(name).ifPresent(c -> numbers.put(c, Long.parseLong(value.n())));
          }
        });
    return Counts.of(numbers);
  }

  private static Key key(ChannelId channel, Cell cell) {
    var day = cell.day().toString();
    return cell.by()
        .map(by -> Key.counters(channel.site(), channel.channel(), day, by))
        .orElseGet(() -> Key.counters(channel.site(), channel.channel(), day));
  }

  private TransactWriteItem add(Key key, Counts change) {
    var names = new HashMap<String, String>();
    var values = new HashMap<String, AttributeValue>();
    var additions = new ArrayList<String>();
    change
        .numbers()
        .forEach(
            (counter, n) -> {
              var place = Integer.toString(additions.size());
              names.put("#c" + place, counter.word());
              values.put(":c" + place, Attributes.ofNumber(n));
              additions.add("#c" + place + " :c" + place);
            });
    var expression = "ADD " + String.join(", ", additions);
    return table.change(key, expression, Optional.empty(), names, values);
  }

  /** What counters know now, and when to look again; as long as the promise is as it was read. */
  private TransactWriteItem mark(Counted counted, Then then, long now) {
    var promise = counted.before().promise();
    var names = new HashMap<String, String>();
    names.put("#counted", FactsAttribute.COUNTED);
    names.put("#revision", PromiseItem.REVISION);
    var values = new HashMap<String, AttributeValue>();
    values.put(":counted", FactsAttribute.of(counted.facts()));
    values.put(":revision", Attributes.ofNumber(promise.revision()));
    var before = counted.before().stored();
    before.ifPresent(b -> values.put(":before", b));
    var next = then == Then.IS_DONE ? next(promise, now, names, values) : "";
    var asBefore = before.isPresent() ? "#counted = :before" : "attribute_not_exists(#counted)";
    return table.change(
        Key.promise(promise.id()),
        "SET #counted = :counted" + next,
        Optional.of("#revision = :revision AND " + asBefore),
        names,
        values);
  }

  private static String next(
      RecordedPromise promise,
      long now,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    names.put("#shard", Index.DUE.partition());
    names.put("#due", Index.DUE.sort());
    var next = NextDue.after(promise, now);
    next.ifPresent(t -> values.putAll(values(IndexKey.due(promise.id(), t))));
    return next.isPresent() ? ", #shard = :shard, #due = :due" : " REMOVE #shard, #due";
  }

  private static Map<String, AttributeValue> values(IndexKey due) {
    return Map.of(
        ":shard", AttributeValue.fromS(due.partition()), ":due", AttributeValue.fromS(due.sort()));
  }
}
