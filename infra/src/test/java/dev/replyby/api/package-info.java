/** The API from outside: HTTP in, HTTP out, on DynamoDB Local. */
@NullMarked
package dev.replyby.api;

import org.jspecify.annotations.NullMarked;
