/** How fast the promise engine is, next to hand-written floors and to peers. */
@NullMarked
package dev.replyby.benchmark;

import org.jspecify.annotations.NullMarked;
