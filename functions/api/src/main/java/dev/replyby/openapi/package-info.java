/** The API, described from the table of routes. */
@NullMarked
package dev.replyby.openapi;

import org.jspecify.annotations.NullMarked;
