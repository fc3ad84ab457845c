package dev.replyby.http;

/** Whom a route lets in. */
public enum Access {
  /** Anybody, without a token. */
  PUBLIC,
  /** Whoever has the secret key in the feed's address, without a token; the handler compares it. */
  FEED_KEY,
  /** Whoever knows the receipt in the path, without a token; what is there is theirs alone. */
  RECEIPT,
  /** Another system that proves itself by a signature or a key, which the handler checks. */
  SIGNED,
  /** Any valid token, of any site. */
  ANY_TOKEN,
  /** A staff or owner token of the site, or the operator. */
  STAFF,
  /** An owner token of the site, or the operator. */
  OWNER,
  /** The operator alone. */
  OPERATOR;

  /** Whether callers have to show a token. */
  public boolean needsToken() {
    return this != PUBLIC && this != FEED_KEY && this != RECEIPT && this != SIGNED;
  }

  /** Whether any page may read what is there: other systems are no pages. */
  public boolean isOpen() {
    return !needsToken() && this != SIGNED;
  }
}
