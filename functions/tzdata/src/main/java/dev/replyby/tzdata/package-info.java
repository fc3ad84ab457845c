/**
 * Time zone data that is newer than the JVM's own: packed at build time, or read from a folder that
 * an operator names, and put in place as the zone rules of {@code java.time}.
 */
@NullMarked
package dev.replyby.tzdata;

import org.jspecify.annotations.NullMarked;
