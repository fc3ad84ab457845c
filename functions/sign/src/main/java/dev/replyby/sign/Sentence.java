package dev.replyby.sign;

import dev.replyby.promise.Piece;
import dev.replyby.promise.State;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The sign as one ready sentence in the company's own time, for whoever has no clock to convert by.
 */
final class Sentence {
  private static final int DAYS_NAMED_BY_WEEKDAY = 6;
  private static final int DAYS_WITHOUT_A_YEAR = 300;

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
        : sentence.replace("{opensAt}", time(piece.opensAt()));
  }

  private String pattern(Piece piece) {
    boolean endless = piece.state() == State.AWAY && piece.opensAt() == Openings.NEVER;
    return texts.pattern((endless ? State.CLOSED : piece.state()).word());
  }

  /**
   * As short as is clear: the time today, the weekday within a week, otherwise the date; the widget
   * does the same.
   */
  private String time(long t) {
    var at = Instant.ofEpochSecond(t).atZone(zone);
    long days = ChronoUnit.DAYS.between(now.toLocalDate(), at.toLocalDate());
    return DateTimeFormatter.ofPattern(form(days), texts.locale()).format(at);
  }

  private static String form(long daysAhead) {
    if (daysAhead == 0) {
      return "HH:mm";
    }
    if (daysAhead <= DAYS_NAMED_BY_WEEKDAY) {
      return "EEEE HH:mm";
    }
    return daysAhead <= DAYS_WITHOUT_A_YEAR ? "EEEE d MMMM HH:mm" : "EEEE d MMMM y HH:mm";
  }

  private String city() {
    var id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
