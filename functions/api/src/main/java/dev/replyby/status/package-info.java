/** The live toggle, for the team and for a member. */
@NullMarked
package dev.replyby.status;

import org.jspecify.annotations.NullMarked;
