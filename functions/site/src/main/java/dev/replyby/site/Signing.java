package dev.replyby.site;

/** What proves that a delivery comes from who it says. */
public sealed interface Signing {
  /** The hashes that a keyed signature (HMAC, RFC 2104) is made with. */
  enum Hash {
    SHA1("HmacSHA1"),
    SHA256("HmacSHA256"),
    SHA512("HmacSHA512");

    private final String algorithm;

    Hash(String algorithm) {
      this.algorithm = algorithm;
    }

    /** Its name among Java's. */
    public String algorithm() {
      return algorithm;
    }
  }

  /** How a signature's bytes are written. */
  enum Encoding {
    HEX,
    BASE64
  }

  /** Nothing but that it knows the key, which stands in the address or in {@code Authorization}. */
  record Key() implements Signing {}

  /**
   * A signature of the body.
   *
   * @param header that it stands in
   * @param prefix what stands before it there, such as {@code sha256=}
   */
  record Body(String header, Hash hash, Encoding encoding, String prefix) implements Signing {}

  /** Chatwoot's: of the epoch second in a header, a dot and the body. */
  record Chatwoot() implements Signing {}

  /** As the Standard Webhooks specification has it: of an id, an epoch second and the body. */
  record StandardWebhooks() implements Signing {}
}
