/**
 * A member's shifts as a calendar feed, RFC 5545, for whoever has the feed's secret key.
 *
 * <p>Times are written on the member's wall clock, and every feed brings the time zone it needs,
 * made from the rules that the shifts were computed with: a client with older time zone data shows
 * the same instants. The libraries for it, biweekly 0.6.8 and ical4j 4.2.2, convert by data of
 * their own, fold lines by characters instead of octets, and were seen to read instants near a
 * change of the clock an hour off; what would be left to them is {@link
 * dev.replyby.feed.ContentLines}. Tests read the feeds with ical.js.
 */
@NullMarked
package dev.replyby.feed;

import org.jspecify.annotations.NullMarked;
