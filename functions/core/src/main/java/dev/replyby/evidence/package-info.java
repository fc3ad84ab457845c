/**
 * What was kept, and what may therefore be promised.
 *
 * <p>For each channel a store keeps one {@link dev.replyby.evidence.Evidence}: at most a thousand
 * measured questions, of each its id, when it was asked, the duration backed at that time and its
 * reply time. That is about 40 bytes a question and one item in all. {@code asked} and {@code
 * replied} change it by {@link dev.replyby.evidence.Evidence#with}; the same report twice, or two
 * in the other order, give the same state, so an at-least-once stream may feed it, in batches if it
 * likes. Whoever writes it asks for its {@link dev.replyby.evidence.Backing} and puts that one
 * number where the public sign reads it; the age of waiting questions grows without any report, so
 * that is done every hour or so while the channel is open. Of kept and broken promises a store
 * keeps a {@link dev.replyby.evidence.Tally} a day, by the day on which they fell due.
 */
@NullMarked
package dev.replyby.evidence;

import org.jspecify.annotations.NullMarked;
