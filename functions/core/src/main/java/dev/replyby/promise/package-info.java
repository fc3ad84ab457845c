/** From openings and a target to the instant by which a reply is promised. */
@NullMarked
package dev.replyby.promise;

import org.jspecify.annotations.NullMarked;
