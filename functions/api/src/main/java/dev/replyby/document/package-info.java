/** The site document as it is published: versions, conditions, and the plan made from it. */
@NullMarked
package dev.replyby.document;

import org.jspecify.annotations.NullMarked;
