/**
 * What other systems' webhooks say, in our words: which question was asked, whether a person or a
 * machine replied, and when. Reads JSON and does nothing else; of what people wrote nothing is
 * taken.
 */
@NullMarked
package dev.replyby.helpdesk;

import org.jspecify.annotations.NullMarked;
