/** The site document reduced to what the sign needs, holidays already resolved to dates. */
@NullMarked
package dev.replyby.plan;

import org.jspecify.annotations.NullMarked;
