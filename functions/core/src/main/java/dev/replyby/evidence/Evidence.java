package dev.replyby.evidence;

import dev.replyby.time.Openings;
import java.util.ArrayList;
import java.util.List;

/**
 * What one channel remembers of its questions: at most {@link #MOST}. When there would be more,
 * half of them are dropped by a hash of the id, and as many of the questions to come: so the rest
 * still covers the whole window, and with it all hours of the week alike, which the newest thousand
 * of a busy channel would not.
 *
 * @param byAsking ascending by the time of asking
 * @param oneIn of so many questions one is remembered: a power of two
 */
public record Evidence(List<Measurement> byAsking, int oneIn) {
  /** Enough to tell a rate of 0.998 even after half were dropped, and few enough for one item. */
  public static final int MOST = 1000;

  private static final Evidence NONE = new Evidence(List.of(), 1);

  public Evidence {
    byAsking = List.copyOf(byAsking);
  }

  /** Nothing measured yet. */
  public static Evidence none() {
    return NONE;
  }

  /**
   * With one more question, or with more known of one: a reply wins over none, and the earlier of
   * two. Doing it twice, or two in the other order, gives the same.
   */
  public Evidence with(Measurement measurement) {
    if (!isRemembered(measurement, oneIn)) {
      return this;
    }
    var all = new ArrayList<>(byAsking);
    int known = indexOf(measurement.question());
    if (known < 0) {
      all.add(measurement);
      all.sort(Measurement.BY_ASKING);
    } else {
      all.set(known, all.get(known).with(measurement.time()));
    }
    return thinned(all, oneIn);
  }

  /** Without a question that was withdrawn. */
  public Evidence without(String question) {
    return new Evidence(
        byAsking.stream().filter(m -> !m.question().equals(question)).toList(), oneIn);
  }

  /**
   * Without the questions asked before the epoch second {@code since}. Once few are left, more of
   * those to come are remembered.
   */
  public Evidence since(long since) {
    var rest = byAsking.stream().filter(m -> since <= m.askedAt()).toList();
    return new Evidence(rest, rest.size() < MOST / 4 ? Math.max(1, oneIn / 2) : oneIn);
  }

  /**
   * What may be promised at {@code now}.
   *
   * @param open what was in fact open in the window: published and staffed
   * @param now epoch second
   */
  public Backing backing(EvidenceRule rule, Openings open, long now) {
    long since = now - rule.window().toSeconds();
    var sample = byAsking.stream().filter(m -> since <= m.askedAt()).map(m -> m.aged(open, now));
    return Backing.of(sample.toList(), rule);
  }

  /** From the newest on, as most replies are to new questions; -1 when it is not there. */
  private int indexOf(String question) {
    int i = byAsking.size() - 1;
    while (i >= 0 && !byAsking.get(i).question().equals(question)) {
      i--;
    }
    return i;
  }

  private static Evidence thinned(List<Measurement> all, int oneIn) {
    if (all.size() <= MOST) {
      return new Evidence(all, oneIn);
    }
    int half = 2 * oneIn;
    return thinned(all.stream().filter(m -> isRemembered(m, half)).toList(), half);
  }

  /** By the lowest bits of the id's hash, mixed as in MurmurHash3, as ids may come in rows. */
  private static boolean isRemembered(Measurement measurement, int oneIn) {
    int hash = measurement.question().hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return ((hash ^ (hash >>> 16)) & (oneIn - 1)) == 0;
  }
}
