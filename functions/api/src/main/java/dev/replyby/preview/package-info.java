/** What visitors would see with a document that is not published. */
@NullMarked
package dev.replyby.preview;

import org.jspecify.annotations.NullMarked;
