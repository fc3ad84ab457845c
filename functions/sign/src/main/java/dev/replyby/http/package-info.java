/**
 * The table of routes, and what every handler shares: request, response, problems, API Gateway
 * events.
 */
@NullMarked
package dev.replyby.http;

import org.jspecify.annotations.NullMarked;
