/** What happened and what is planned, for those who answer for it: so far, who carries how much. */
@NullMarked
package dev.replyby.report;

import org.jspecify.annotations.NullMarked;
