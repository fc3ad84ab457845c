/** Tokens: who holds which, made, looked up and revoked. */
@NullMarked
package dev.replyby.access;

import org.jspecify.annotations.NullMarked;
