package dev.replyby.feed;

/**
 * A shift, or one month of a duty without end, as a calendar shows it.
 *
 * @param uid the same whenever the feed is read
 * @param start epoch second, inclusive
 * @param end epoch second, exclusive
 */
record Entry(String uid, long start, long end, String summary, String description) {}
