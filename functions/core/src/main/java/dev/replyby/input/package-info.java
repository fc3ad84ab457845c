/** How people write instants, durations and ids, and how they are told what was wrong. */
@NullMarked
package dev.replyby.input;

import org.jspecify.annotations.NullMarked;
