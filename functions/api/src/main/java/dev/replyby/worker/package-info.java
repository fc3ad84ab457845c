/** What functions that run by a schedule have in common. */
@NullMarked
package dev.replyby.worker;

import org.jspecify.annotations.NullMarked;
