/**
 * Who is told what and when about a promise that is not yet settled.
 *
 * <p><b>Bad news at once, good news can wait.</b> A broken promise is told the second after it was
 * due, at any hour. A warning that would come while closed waits for the next opening, if that is
 * before the promise is due.
 *
 * <p><b>Never twice.</b> Each step of a promise has a key made of what it says, not of its place in
 * the document; what was told is kept by that key. <b>Never forgotten.</b> What was missed, because
 * whoever tells had stopped, becomes one alert that says what is so by now, to everybody whom one
 * of the missed steps names.
 *
 * <p><b>A delay</b> that was announced is a new instant to be kept: its steps begin anew, counted
 * from the announcement. Warnings about the instant before it end; that it is broken is still told,
 * because it still counts. Whoever acknowledges the question ends it all.
 */
@NullMarked
package dev.replyby.escalation;

import org.jspecify.annotations.NullMarked;
