/** What a visitor is shown: the sign, its texts, and the hours as JSON-LD. */
@NullMarked
package dev.replyby.sign;

import org.jspecify.annotations.NullMarked;
