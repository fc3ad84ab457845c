package dev.replyby.promised;

import java.util.OptionalInt;

/**
 * The end of the conversation.
 *
 * @param exchanges how many times the company has written in it
 */
public record Closing(OptionalInt exchanges, Deed done) {}
