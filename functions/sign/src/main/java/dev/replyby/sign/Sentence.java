package dev.replyby.sign;

import dev.replyby.promise.Piece;
import dev.replyby.promise.State;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The sign as one ready sentence in the company's own time, for whoever has no clock to convert by.
 */
final class Sentence {
  private final SignTexts texts;
  private final ZoneId zone;
  private final ZonedDateTime now;

  Sentence(SignTexts texts, ZoneId zone, long now) {
    this.texts = texts;
    this.zone = zone;
    this.now = Instant.ofEpochSecond(now).atZone(zone);
  }

  /** What holds in that piece at its start. */
  String of(Piece piece) {
    if (piece.replyBy() == Openings.NEVER) {
      return texts.pattern("none");
    }
    var time = texts.pattern("zoneTime").replace("{time}", time(piece.replyBy()));
    var sentence = pattern(piece).replace("{time}", time.replace("{zone}", city()));
    return piece.opensAt() == Openings.NEVER
        ? sentence
        : SignTexts.withOneStop(sentence.replace("{opensAt}", time(piece.opensAt())));
  }

  private String pattern(Piece piece) {
    boolean endless = piece.state() == State.AWAY && piece.opensAt() == Openings.NEVER;
    return texts.pattern((endless ? State.CLOSED : piece.state()).word());
  }

  private String time(long t) {
    return TimeForms.in(texts.locale()).format(Instant.ofEpochSecond(t).atZone(zone), now);
  }

  private String city() {
    var id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
