package dev.replyby.promised;

/**
 * What a promise was computed with.
 *
 * @param state what the channel was when the question was asked, as the API names it
 * @param version of the site document
 * @param rules the engine's
 * @param tzData the release of the tz database
 */
public record Basis(String state, long version, int rules, String tzData) {}
