/** How a site's week went, from what is counted anyway: what its owner is told once a week. */
@NullMarked
package dev.replyby.digest;

import org.jspecify.annotations.NullMarked;
