/** Half-open stretches of absolute time and their algebra, in epoch seconds; and local clocks. */
@NullMarked
package dev.replyby.time;

import org.jspecify.annotations.NullMarked;
