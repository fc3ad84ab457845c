/** Who is there during published hours: who is on duty, their shifts, and the holes left. */
@NullMarked
package dev.replyby.oncall;

import org.jspecify.annotations.NullMarked;
