/** The local service: every real handler behind a real HTTP server, with a database of its own. */
@NullMarked
package dev.replyby.local;

import org.jspecify.annotations.NullMarked;
