/**
 * What became of promises, added up: counters for reports, evidence for what may be promised, and
 * what of it the sign shows.
 */
@NullMarked
package dev.replyby.counting;

import org.jspecify.annotations.NullMarked;
