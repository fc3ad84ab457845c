package dev.replyby.figures;

import dev.replyby.counted.Counter.Kind;
import dev.replyby.counted.Counts;
import dev.replyby.counted.HourOfWeek;
import dev.replyby.document.People;
import dev.replyby.evidence.Backing;
import dev.replyby.evidence.Claim;
import dev.replyby.promise.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures as CSV, RFC 4180: one value a line, so that any spreadsheet can turn it as it likes. The
 * first column says what it is of: the whole of a channel, who replied, a day, or an hour of the
 * week; so that nobody adds the whole to its parts. Days and hours with nothing but zeros are left
 * out. Times are open seconds.
 */
final class FiguresCsv {
  private static final String HEADER = "of,channel,by,day,weekday,hour,figure,value\r\n";
  private static final String[] DAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

  private final StringBuilder csv = new StringBuilder(HEADER);

  private final People people;

  private FiguresCsv(People people) {
    this.people = people;
  }

  /** What a value is of: the first columns of its line. */
  private record Of(
      String what, String channel, String by, String day, String weekday, String hour) {
    static Of channel(String id) {
      return new Of("channel", id, "", "", "", "");
    }

    Of by(String who) {
      return new Of("by", channel, who, "", "", "");
    }

    Of day(LocalDate date) {
      return new Of("day", channel, "", date.toString(), "", "");
    }

    Of hour(int hour) {
      var clock = String.format(Locale.ROOT, "%02d:00", hour % 24);
      return new Of("hour", channel, "", "", DAYS[hour / 24], clock);
    }
  }

  static String text(List<ChannelFigures> all, People people) {
    var csv = new FiguresCsv(people);
    all.forEach(csv::channel);
    return csv.csv.toString();
  }

  private void channel(ChannelFigures channel) {
    var total = channel.total();
    var of = Of.channel(channel.id());
    line(of, "asked", total.counts().of(Kind.ASKED));
    line(of, "notPromised", total.counts().of(Kind.NONE));
    line(of, "withdrawn", total.counts().of(Kind.WITHDRAWN));
    figures(of, total);
    evidence(channel);
    channel
        .byWhom()
        .forEach(
            (by, figures) -> {
              line(of.by(by), "partner", people.isPartner(by) ? 1 : 0);
              figures(of.by(by), figures);
            });
    channel.days().forEach((day, counts) -> day(of.day(day), counts));
    IntStream.range(0, HourOfWeek.COUNT).forEach(hour -> hour(of.hour(hour), channel, hour));
  }

  private void day(Of of, Counts counts) {
    group(
        of,
        Map.of(
            "asked", counts.of(Kind.ASKED),
            "kept", counts.of(Kind.KEPT),
            "broken", counts.of(Kind.BROKEN)));
  }

  private void hour(Of of, ChannelFigures channel, int hour) {
    group(
        of,
        Map.of(
            "asked", channel.asked(hour),
            "publishedMinutes", channel.published()[hour] / 60,
            "staffedMinutes", channel.staffed()[hour] / 60));
  }

  /** All of them or none: a zero tells something beside what is not. */
  private void group(Of of, Map<String, Long> figures) {
    if (figures.values().stream().anyMatch(n -> n != 0)) {
      new TreeMap<>(figures).forEach((figure, n) -> line(of, figure, n));
    }
  }

  private void evidence(ChannelFigures channel) {
    channel
        .channel()
        .claim()
        .ifPresent(claim -> channel.evidence().ifPresent(e -> evidence(channel, claim, e)));
  }

  private void evidence(
      ChannelFigures channel, Claim claim, ChannelFigures.EvidenceFigures evidence) {
    var of = Of.channel(channel.id());
    add(of, "evidence keep", Double.toString(claim.keep()));
    add(of, "evidence mode", claim.mode().word());
    add(of, "evidence standing", evidence.standing());
    if (evidence.backing() instanceof Backing.NotYet(int measured)) {
      line(of, "evidence measured", measured);
      line(of, "evidence minimum", claim.rule().minimum());
    }
    line(of, "evidence backed", evidence.backing().seconds());
    line(of, "evidence target", open(channel.channel().target()));
    line(of, "evidence promised", open(evidence.target().target()));
  }

  private static OptionalLong open(Target target) {
    return target instanceof Target.Open(long seconds)
        ? OptionalLong.of(seconds)
        : OptionalLong.empty();
  }

  private void figures(Of of, Figures figures) {
    line(of, "kept", figures.kept().kept());
    line(of, "broken", figures.kept().broken());
    line(of, "kept percent", figures.keptPercent());
    line(of, "replies", figures.replies());
    line(of, "unanswered", figures.unanswered());
    line(of, "replyTime p50", figures.replyTime(0.5));
    line(of, "replyTime p90", figures.replyTime(0.9));
    line(of, "replyTime p95", figures.replyTime(0.95));
    var exchanges = figures.exchanges();
    line(of, "conversations", exchanges.count());
    line(of, "exchanges p50", number(exchanges.quantile(0.5)));
    line(of, "exchanges p90", number(exchanges.quantile(0.9)));
    var trouble = figures.troubleFrom();
    line(of, "exchanges troubleFrom", number(trouble));
    trouble.ifPresent(n -> line(of, "exchanges inTrouble", exchanges.atLeast(n)));
    line(of, "ratings", figures.ratings());
    OptionalDouble rating = figures.rating();
    if (rating.isPresent()) {
      add(of, "rating mean", String.format(Locale.ROOT, "%.2f", rating.getAsDouble()));
    }
  }

  private static OptionalLong number(OptionalInt n) {
    return n.isPresent() ? OptionalLong.of(n.getAsInt()) : OptionalLong.empty();
  }

  private void line(Of of, String figure, OptionalLong value) {
    value.ifPresent(v -> line(of, figure, v));
  }

  private void line(Of of, String figure, long value) {
    add(of, figure, Long.toString(value));
  }

  private void add(Of of, String figure, String value) {
    var first = List.of(of.what, of.channel, quoted(of.by), of.day, of.weekday, of.hour);
    var cells = Stream.concat(first.stream(), Stream.of(figure, value)).toList();
    csv.append(String.join(",", cells)).append("\r\n");
  }

  /** Names are anybody's: in quotes, and none is a formula (OWASP, "CSV Injection"). */
  private static String quoted(String text) {
    if (text.isEmpty()) {
      return text;
    }
    var safe = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
