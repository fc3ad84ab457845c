package dev.replyby.control;

import io.micronaut.serde.annotation.Serdeable;

/** The answer. */
@Serdeable
record Shown(String text) {}
