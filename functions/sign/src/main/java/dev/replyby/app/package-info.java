/** Lambda entry points; the only readers of the environment. */
@NullMarked
package dev.replyby.app;

import org.jspecify.annotations.NullMarked;
