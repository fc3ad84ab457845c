package dev.replyby.promised;

/**
 * An announcement that the reply comes later than promised. The promise is judged as it was given
 * all the same.
 *
 * @param replyBy the epoch second announced
 * @param reason in the company's words, for the customer
 */
public record Delay(long replyBy, String reason, Deed announced) {}
