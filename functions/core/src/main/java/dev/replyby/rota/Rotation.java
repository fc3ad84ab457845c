package dev.replyby.rota;

import java.time.LocalDateTime;

/**
 * When turns are handed over: first at {@code from}, then after every {@code every}, always at that
 * time on the wall clock of the layer's zone.
 */
public record Rotation(LocalDateTime from, Every every) {}
