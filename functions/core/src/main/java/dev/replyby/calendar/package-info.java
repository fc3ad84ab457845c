/**
 * A company's published hours: weekly hours, seasons, holidays and special days, turned into
 * openings.
 */
@NullMarked
package dev.replyby.calendar;

import org.jspecify.annotations.NullMarked;
