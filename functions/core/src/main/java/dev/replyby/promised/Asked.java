package dev.replyby.promised;

/**
 * A question as the company's own system knows it.
 *
 * @param question what that system calls it; a site's own
 * @param at epoch second
 */
public record Asked(String site, String question, String channel, long at, Customer customer) {}
