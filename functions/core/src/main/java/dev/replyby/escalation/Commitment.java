package dev.replyby.escalation;

/**
 * An instant to be kept.
 *
 * @param from epoch second at which it was given: the asking, or the announcement of a delay
 * @param due epoch second until which, inclusive, a reply keeps it
 */
public record Commitment(long from, long due) {}
