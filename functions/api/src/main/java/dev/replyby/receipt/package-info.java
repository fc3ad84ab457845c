/** Receipts: a promise as its customer sees it, and the customer's rating. */
@NullMarked
package dev.replyby.receipt;

import org.jspecify.annotations.NullMarked;
