package dev.replyby.tzdata;

/** From the epoch second {@code at} on, a zone's clocks have this offset. */
record Change(long at, Offset offset) {}
