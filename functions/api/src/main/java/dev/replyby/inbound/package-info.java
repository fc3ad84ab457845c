/** Other systems' deliveries: proven, understood and put on record. */
@NullMarked
package dev.replyby.inbound;

import org.jspecify.annotations.NullMarked;
