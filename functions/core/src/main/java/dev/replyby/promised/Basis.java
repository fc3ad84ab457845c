package dev.replyby.promised;

import java.util.OptionalLong;

/**
 * What a promise was computed with.
 *
 * @param state what the channel was when the question was asked, as the API names it
 * @param version of the site document
 * @param rules the engine's
 * @param tzData the release of the tz database
 * @param backed the open seconds that the measured replies backed then, if they did
 */
public record Basis(String state, long version, int rules, String tzData, OptionalLong backed) {}
