package dev.replyby.sign;

import dev.replyby.promise.Piece;
import dev.replyby.promise.State;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The sign in sentences that name every date in full, for what may be looked at later than it was
 * made: an image in a mail, a page in a tab that slept. They are the texts of {@link Sentence}.
 */
final class Telling {
  /** How a sentence is set down: as text, or as markup. */
  interface Ink {
    /** The words of a sentence, with its placeholders. */
    String words(String text);

    /** The epoch second {@code at}, as it is written. */
    String time(long at, String text);
  }

  private final SignTexts texts;
  private final TimeForms forms;
  private final ZoneId zone;
  private final ZonedDateTime now;
  private final Ink ink;

  Telling(SignTexts texts, ZoneId zone, long now, Ink ink) {
    this.texts = texts;
    this.forms = TimeForms.in(texts.locale());
    this.zone = zone;
    this.now = Instant.ofEpochSecond(now).atZone(zone);
    this.ink = ink;
  }

  /** As of when this is told; with the year, since only this says which it was. */
  String asOf() {
    long at = now.toEpochSecond();
    var time = ink.time(at, forms.dateWithYear().format(now));
    return withOneStop(words("asOf").replace("{now}", inZone(time)));
  }

  /** What holds in that piece at its start. */
  String now(Piece piece) {
    if (piece.replyBy() == Openings.NEVER) {
      return words("none");
    }
    boolean endless = piece.state() == State.AWAY && piece.opensAt() == Openings.NEVER;
    var sentence =
        words((endless ? State.CLOSED : piece.state()).word())
            .replace("{time}", inZone(time(piece.replyBy())));
    return piece.opensAt() == Openings.NEVER
        ? sentence
        : withOneStop(sentence.replace("{opensAt}", time(piece.opensAt())));
  }

  /** Until when to ask, and by when to hear; true before and after. */
  String offer(Offer offer) {
    return withOneStop(
        words("lastCall")
            .replace("{askBy}", time(offer.askBy()))
            .replace("{time}", inZone(time(offer.replyBy()))));
  }

  /** That nothing can be promised. */
  String none() {
    return words("none");
  }

  private String words(String key) {
    return ink.words(texts.pattern(key));
  }

  private String inZone(String time) {
    var id = zone.getId();
    var city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    return words("zoneTime").replace("{time}", time).replace("{zone}", city);
  }

  private String time(long t) {
    var at = Instant.ofEpochSecond(t).atZone(zone);
    boolean thisYear = at.getYear() == now.getYear();
    return ink.time(t, (thisYear ? forms.date() : forms.dateWithYear()).format(at));
  }

  /** As the texts have it, also where the time is an element of its own. */
  private static String withOneStop(String sentence) {
    return SignTexts.withOneStop(sentence).replace(".</time>.", ".</time>");
  }
}
