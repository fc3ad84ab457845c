package dev.replyby.escalation;

/** Who is to be told, as an owner writes it down. */
public sealed interface Recipient {
  /**
   * Who is on duty when it is told, by the channel's rotas: in each the first layer that has
   * somebody.
   */
  record OnCall() implements Recipient {}

  /** Who is on duty in the layer after that. */
  record NextLayer() implements Recipient {}

  /** Every member with that role. */
  record Holders(Role role) implements Recipient {}

  /** One member, on duty or not. */
  record Person(String member) implements Recipient {}

  /** A webhook itself, whoever reads it. */
  record Hook(String webhook) implements Recipient {}
}
