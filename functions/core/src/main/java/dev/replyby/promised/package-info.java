/**
 * A promise on record: what was told to whom asked, which never changes, and what has happened
 * since, which is only ever added to. What became of it follows from these facts and the time.
 */
@NullMarked
package dev.replyby.promised;

import org.jspecify.annotations.NullMarked;
