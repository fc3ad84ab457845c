/** What the counters say, for people: as JSON, as a table and as plots. */
@NullMarked
package dev.replyby.figures;

import org.jspecify.annotations.NullMarked;
