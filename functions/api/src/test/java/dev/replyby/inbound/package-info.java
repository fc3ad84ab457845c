@NullMarked
package dev.replyby.inbound;

import org.jspecify.annotations.NullMarked;
