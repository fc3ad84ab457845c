/** The tests' vocabulary: plans, items and requests as text. */
@NullMarked
package dev.replyby.testing;

import org.jspecify.annotations.NullMarked;
