/** The one DynamoDB table: its keys, its client, and the item that the public sign reads. */
@NullMarked
package dev.replyby.store;

import org.jspecify.annotations.NullMarked;
