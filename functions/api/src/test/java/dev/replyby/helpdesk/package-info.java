@NullMarked
package dev.replyby.helpdesk;

import org.jspecify.annotations.NullMarked;
