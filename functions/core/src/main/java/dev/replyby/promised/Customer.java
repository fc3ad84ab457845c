package dev.replyby.promised;

import java.util.Optional;

/**
 * How whoever asked reads.
 *
 * @param language a BCP 47 tag
 * @param zone the id of a time zone
 */
public record Customer(Optional<String> language, Optional<String> zone) {}
