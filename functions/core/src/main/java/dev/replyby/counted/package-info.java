/**
 * Promises as numbers. What is known of each promise is a handful of {@link
 * dev.replyby.counted.Facts}; the counters of a day are the sum of the facts that belong to it.
 * When more is known of a promise, the counters change by the difference between what its facts are
 * and what they were when it was counted last: so whatever comes late is counted once, in its
 * place.
 */
@NullMarked
package dev.replyby.counted;

import org.jspecify.annotations.NullMarked;
