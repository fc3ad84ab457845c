package dev.replyby.inbound;

import dev.replyby.access.InboundSecret;
import dev.replyby.site.Inbound;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Another system whose delivery has been proven.
 *
 * @param since epoch second at which it was set up: what was asked before is not on record
 */
record Desk(String site, Inbound inbound, long since) {
  /** Seconds by which its clock may be off ours, as the ledger allows. */
  private static final long SKEW = 60;

  /** Hours of longer ago are not known any more. */
  private static final Duration OLDEST = Duration.ofDays(30);

  static Desk of(String site, Inbound inbound, InboundSecret secret) {
    return new Desk(site, inbound, secret.since());
  }

  /** What a question of it is called on record. */
  String question(String id) {
    return inbound.id() + ':' + id;
  }

  /** How it is named on record. */
  String name() {
    return "inbound:" + inbound.id();
  }

  /**
   * When a question was asked: as it was told, whenever that arrives, unless it cannot have been
   * then; otherwise now.
   *
   * @param now epoch second
   */
  static long asked(OptionalLong told, long now) {
    return told.stream().filter(t -> t <= now + SKEW).findFirst().orElse(now);
  }

  /**
   * When a reply to it was sent: as it was told, unless that is still to come, and not before the
   * question by what clocks may be off.
   *
   * @param asked epoch second at which the question was asked, by the record
   * @param now epoch second
   */
  static long replied(OptionalLong told, long asked, long now) {
    long latest = Math.max(now, asked);
    long at = Math.min(told.orElse(latest), latest);
    return at < asked && asked - at <= SKEW ? asked : at;
  }

  /** Whether a question asked at that epoch second belongs on record. */
  boolean isOfItsTime(long asked, long now) {
    return asked >= Math.max(since - SKEW, now - OLDEST.toSeconds());
  }
}
