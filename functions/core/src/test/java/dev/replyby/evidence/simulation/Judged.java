package dev.replyby.evidence.simulation;

/**
 * One promise and what became of it.
 *
 * @param askedAt epoch second
 * @param promised open seconds
 */
record Judged(long askedAt, long promised, boolean kept) {}
