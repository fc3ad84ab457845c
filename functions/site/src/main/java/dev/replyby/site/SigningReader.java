package dev.replyby.site;

import dev.replyby.site.Signing.Encoding;
import dev.replyby.site.Signing.Hash;
import java.util.Locale;

/** Reads how an inbound's deliveries are signed. */
final class SigningReader {
  private static final String NONE = "none";
  private static final String STANDARD = "standard-webhooks";
  private static final Signing ZAMMAD =
      new Signing.Body("X-Hub-Signature", Hash.SHA1, Encoding.HEX, "sha1=");
  private static final Signing HELP_SCOUT =
      new Signing.Body("X-HelpScout-Signature", Hash.SHA1, Encoding.BASE64, "");

  private final Findings findings;

  SigningReader(Findings findings) {
    this.findings = findings;
  }

  Signing read(Place place, Sender sender) {
    return switch (sender) {
      case Sender.Chatwoot _ -> own(place, new Signing.Chatwoot());
      case Sender.Zammad _ -> own(place, ZAMMAD);
      case Sender.HelpScout _ -> own(place, HELP_SCOUT);
      case Sender.Json _ -> chosen(place);
    };
  }

  private Signing own(Place place, Signing own) {
    if (place.text().filter(NONE::equals).isPresent()) {
      return new Signing.Key();
    }
    if (place.exists()) {
      findings.unexpected(
          place, "\"none\", or no signature here: this kind of system has one of its own");
    }
    return own;
  }

  private Signing chosen(Place place) {
    if (place.node().isObject()) {
      return body(place);
    }
    var text = place.text().orElse(NONE);
    if (!place.exists()) {
      findings.warning(
          place,
          "missing, so that its address is all that keeps strangers out;"
              + " say \"none\" if the system cannot sign");
    } else if (!text.equals(NONE) && !text.equals(STANDARD)) {
      findings.unexpected(place, "\"none\", \"standard-webhooks\" or an object with a header");
    }
    return text.equals(STANDARD) ? new Signing.StandardWebhooks() : new Signing.Key();
  }

  private static Signing body(Place place) {
    return new Signing.Body(
        place.at("header").text().orElse(""),
        word(Hash.class, place.at("hash"), Hash.SHA256),
        word(Encoding.class, place.at("encoding"), Encoding.HEX),
        place.at("prefix").text().orElse(""));
  }

  /** Of another text the schema has already said that it is wrong. */
  private static <E extends Enum<E>> E word(Class<E> type, Place place, E byDefault) {
    var text = place.text().orElse("").toUpperCase(Locale.ROOT);
    for (var value : type.getEnumConstants()) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    return byDefault;
  }
}
