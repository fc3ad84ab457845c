/** Functions to measure the sign's against; each reads the same item and answers as much. */
@NullMarked
package dev.replyby.control;

import org.jspecify.annotations.NullMarked;
