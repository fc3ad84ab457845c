/** Taking over a stretch of somebody else's shifts, and what that changes. */
@NullMarked
package dev.replyby.cover;

import org.jspecify.annotations.NullMarked;
