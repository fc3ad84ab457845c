/** Reading JSON bodies, and saying everything that is wrong with them. */
@NullMarked
package dev.replyby.body;

import org.jspecify.annotations.NullMarked;
