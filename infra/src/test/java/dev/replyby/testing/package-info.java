/**
 * The whole service for tests: real functions, real HTTP, DynamoDB Local in memory, a clock to
 * turn.
 */
@NullMarked
package dev.replyby.testing;

import org.jspecify.annotations.NullMarked;
