package dev.replyby.site;

/** Which system sends word of questions and replies. */
public sealed interface Sender {
  /** Chatwoot's webhooks. */
  record Chatwoot() implements Sender {}

  /** Zammad's webhooks, sent by its triggers. */
  record Zammad() implements Sender {}

  /** Help Scout's webhooks, version 2. */
  record HelpScout() implements Sender {}

  /** Any system that sends JSON, by where in it things stand. */
  record Json(Mapping mapping) implements Sender {}
}
