package dev.replyby.http;

/** Finds out who is calling. */
@FunctionalInterface
public interface Gate {
  /** A gate for functions that have public routes only. */
  Gate PUBLIC = _ -> new Caller.Visitor();

  /** The caller by the request's token; refuses a missing or invalid one. */
  Caller identify(Request request);
}
