/**
 * Telling people about promises that wait: finds what is due, decides, writes down whom to tell
 * together with the mark that it was decided, and then sends what is written down until it arrives.
 */
@NullMarked
package dev.replyby.telling;

import org.jspecify.annotations.NullMarked;
