/** Telling other services by HTTP: signed, only where it is safe to call, and with patience. */
@NullMarked
package dev.replyby.webhook;

import org.jspecify.annotations.NullMarked;
