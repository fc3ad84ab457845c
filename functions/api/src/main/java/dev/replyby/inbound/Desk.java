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
  /** Seconds by which its clock may be ahead of ours and still be believed. */
  private static final long AHEAD = 300;

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
   * When something happened: as it was told, if it can have been then, otherwise now.
   *
   * @param now epoch second
   */
  static long moment(OptionalLong told, long now) {
    return told.stream()
        .filter(t -> t <= now + AHEAD)
        .map(t -> Math.min(t, now))
        .findFirst()
        .orElse(now);
  }

  /** Whether a question asked at that epoch second belongs on record. */
  boolean isOfItsTime(long asked, long now) {
    return asked >= Math.max(since - AHEAD, now - OLDEST.toSeconds());
  }
}
