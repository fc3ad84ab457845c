package dev.replyby.promised;

/**
 * When something was put on record, and by whom.
 *
 * @param at epoch second, by the service's own clock
 * @param by as the caller is named, such as {@code staff:ana}
 */
public record Deed(long at, String by) {}
