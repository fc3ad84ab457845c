package dev.replyby.promised;

/**
 * A reply to the customer.
 *
 * @param at the epoch second at which it was sent, as it was reported
 * @param by whom it was written by
 * @param reported when and by whom that was put on record
 */
public record Reply(long at, String by, Deed reported) {}
