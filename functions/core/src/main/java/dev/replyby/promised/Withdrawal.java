package dev.replyby.promised;

import java.util.Optional;

/**
 * That no reply is owed any more.
 *
 * @param mergedInto the question with which this one is answered
 */
public record Withdrawal(String reason, Optional<String> mergedInto, Deed done) {}
