/** Measures how fast the sign's function starts, as AWS Lambda starts it, next to controls. */
@NullMarked
package dev.replyby.coldstart;

import org.jspecify.annotations.NullMarked;
