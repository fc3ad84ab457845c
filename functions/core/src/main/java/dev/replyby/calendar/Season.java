package dev.replyby.calendar;

/** A stretch of dates with weekly hours of its own. */
public record Season(DateRange dates, WeeklyHours weekly) {}
