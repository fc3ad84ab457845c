package dev.replyby.promised;

/**
 * What the customer thought of it.
 *
 * @param stars from 1 to 5
 * @param at epoch second
 */
public record Rating(int stars, long at) {}
