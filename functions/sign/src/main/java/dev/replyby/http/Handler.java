package dev.replyby.http;

/** Does what one route is for; refuses by {@link Refusal}. */
@FunctionalInterface
public interface Handler {
  Response handle(Exchange exchange);
}
