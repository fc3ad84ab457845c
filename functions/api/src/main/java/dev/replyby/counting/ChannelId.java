package dev.replyby.counting;

/** One channel of one site, which may be gone. */
public record ChannelId(String site, String channel) {}
