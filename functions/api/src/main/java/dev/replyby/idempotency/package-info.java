/** Writes that may be sent again: the same key gives the same answer. */
@NullMarked
package dev.replyby.idempotency;

import org.jspecify.annotations.NullMarked;
