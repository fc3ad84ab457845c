package dev.replyby.sign;

import dev.replyby.evidence.KeptRate;
import dev.replyby.promise.Piece;
import dev.replyby.time.Openings;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.BiFunction;

/** What a sign or a receipt says, ready to read, in one zone. */
public final class Sentence {
  /** How a sentence is set down: as text, or as markup. */
  public interface Ink {
    /** As it is. */
    Ink PLAIN =
        new Ink() {
          @Override
          public String words(String text) {
            return text;
          }

          @Override
          public String time(long at, String text) {
            return text;
          }
        };

    /** As HTML, with times that programs can read too. */
    Ink HTML =
        new Ink() {
          @Override
          public String words(String text) {
            return Markup.escape(text);
          }

          @Override
          public String time(long at, String text) {
            return "<time datetime=\""
                + Instant.ofEpochSecond(at)
                + "\">"
                + Markup.escape(text)
                + "</time>";
          }
        };

    /** The words of a sentence, with its placeholders. */
    String words(String text);

    /** The epoch second {@code at}, as it is written. */
    String time(long at, String text);
  }

  private final SignTexts texts;
  private final ZoneId zone;
  private final ZonedDateTime now;
  private final Ink ink;
  private final BiFunction<ZonedDateTime, ZonedDateTime, String> form;

  private Sentence(
      SignTexts texts,
      ZoneId zone,
      long now,
      Ink ink,
      BiFunction<ZonedDateTime, ZonedDateTime, String> form) {
    this.texts = texts;
    this.zone = zone;
    this.now = at(now, zone);
    this.ink = ink;
    this.form = form;
  }

  /** For who reads it at the epoch second {@code now}: dates as short as are clear. */
  static Sentence forNow(SignTexts texts, ZoneId zone, long now) {
    return new Sentence(texts, zone, now, Ink.PLAIN, TimeForms.in(texts.locale())::brief);
  }

  /**
   * For what may be read later than it was made, an image in a mail or a page in a tab that slept:
   * every date in full.
   */
  public static Sentence forLater(SignTexts texts, ZoneId zone, long now, Ink ink) {
    return new Sentence(texts, zone, now, ink, TimeForms.in(texts.locale())::inFull);
  }

  /** What holds in that piece at its start. */
  String of(Piece piece) {
    if (piece.replyBy() == Openings.NEVER) {
      return none();
    }
    var words = promised(piece.state().word(), piece.replyBy());
    return piece.opensAt() == Openings.NEVER ? words : with(words, "{opensAt}", piece.opensAt());
  }

  /** Until when to ask, and by when to hear; true before and after. */
  String of(Offer offer) {
    return with(promised("lastCall", offer.replyBy()), "{askBy}", offer.askBy());
  }

  /**
   * What was kept, of how many promises, and on which days.
   *
   * @param zone of the clock by which it was counted
   */
  String of(KeptRate.Shown kept, ZoneId zone) {
    var locale = texts.locale();
    var first = at(kept.from(), zone).toLocalDate();
    var last = at(kept.to() - 1, zone).toLocalDate();
    var rate = NumberFormat.getPercentInstance(locale).format(kept.percent() / 100.0);
    var count = NumberFormat.getIntegerInstance(locale).format(kept.count());
    var days = TimeForms.in(locale).days(first, last);
    var words =
        words("kept").replace("{rate}", ink.words(rate)).replace("{count}", ink.words(count));
    return before(words, "{days}", days).replace("{days}", ink.words(days));
  }

  /** As of when this is told, with the year, since only this says which it was. */
  public String asOf() {
    var text = TimeForms.in(texts.locale()).dateWithYear().format(now);
    return words("asOf").replace("{now}", inZone(ink.time(now.toEpochSecond(), text)));
  }

  /** That nothing can be promised. */
  public String none() {
    return words("none");
  }

  /** A sentence of somebody else's, such as a receipt's, with {@code t} for its {@code {time}}. */
  public String of(String pattern, long t) {
    return ink.words(pattern).replace("{time}", inZone(ink.time(t, text(t))));
  }

  private String promised(String key, long replyBy) {
    return words(key).replace("{replyBy}", inZone(ink.time(replyBy, text(replyBy))));
  }

  private String with(String words, String place, long t) {
    var text = text(t);
    return before(words, place, text).replace(place, ink.time(t, text));
  }

  /** A time such as "9:30 a.m." ends its sentence by itself. */
  private static String before(String words, String place, String text) {
    return text.endsWith(".") ? words.replace(place + '.', place) : words;
  }

  private String words(String key) {
    return ink.words(texts.pattern(key));
  }

  private String inZone(String time) {
    return words("zoneTime").replace("{time}", time).replace("{zone}", city());
  }

  /** The city that names the zone, as in "Amsterdam time". */
  String city() {
    var id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private String text(long t) {
    return form.apply(at(t, zone), now);
  }

  private static ZonedDateTime at(long t, ZoneId zone) {
    return Instant.ofEpochSecond(t).atZone(zone);
  }
}
