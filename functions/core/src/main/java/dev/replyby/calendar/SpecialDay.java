package dev.replyby.calendar;

/** Dates on which other hours count than on an ordinary day, or none. */
public record SpecialDay(DateRange dates, DayHours hours) {}
