/** Promises on record: recorded, settled, listed, and looked at by their customers. */
@NullMarked
package dev.replyby.ledger;

import org.jspecify.annotations.NullMarked;
