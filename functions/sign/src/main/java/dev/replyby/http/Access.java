package dev.replyby.http;

/** Whom a route lets in. */
public enum Access {
  /** Anybody, without a token. */
  PUBLIC,
  /** Any valid token, of any site. */
  ANY_TOKEN,
  /** A staff or owner token of the site, or the operator. */
  STAFF,
  /** An owner token of the site, or the operator. */
  OWNER,
  /** The operator alone. */
  OPERATOR
}
