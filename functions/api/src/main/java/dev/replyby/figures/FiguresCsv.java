package dev.replyby.figures;

import dev.replyby.counted.Counter.Kind;
import dev.replyby.counted.HourOfWeek;
import dev.replyby.document.People;
import dev.replyby.evidence.Backing;
import dev.replyby.evidence.Claim;
import dev.replyby.promise.Target;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Figures as CSV, RFC 4180: one value a line, with the channel, who replied (empty for the whole
 * channel) and what it is, so that any spreadsheet can turn it as it likes. Times are open seconds.
 */
final class FiguresCsv {
  private static final String HEADER = "channel,by,figure,value\r\n";
  private static final String[] DAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

  private final StringBuilder csv = new StringBuilder(HEADER);

  private final People people;

  private FiguresCsv(People people) {
    this.people = people;
  }

  static String text(List<ChannelFigures> all, People people) {
    var csv = new FiguresCsv(people);
    all.forEach(csv::channel);
    return csv.csv.toString();
  }

  private void channel(ChannelFigures channel) {
    var total = channel.total();
    line(channel.id(), "", "asked", total.counts().of(Kind.ASKED));
    line(channel.id(), "", "notPromised", total.counts().of(Kind.NONE));
    line(channel.id(), "", "withdrawn", total.counts().of(Kind.WITHDRAWN));
    figures(channel.id(), "", total);
    evidence(channel);
    channel
        .byWhom()
        .forEach(
            (by, figures) -> {
              line(channel.id(), by, "partner", people.isPartner(by) ? 1 : 0);
              figures(channel.id(), by, figures);
            });
    channel
        .days()
        .forEach(
            (day, counts) -> {
              line(channel.id(), "", "asked " + day, counts.of(Kind.ASKED));
              line(channel.id(), "", "kept " + day, counts.of(Kind.KEPT));
              line(channel.id(), "", "broken " + day, counts.of(Kind.BROKEN));
            });
    for (int hour = 0; hour < HourOfWeek.COUNT; hour++) {
      var name = String.format(Locale.ROOT, "%s %02d:00", DAYS[hour / 24], hour % 24);
      line(channel.id(), "", "asked " + name, channel.asked(hour));
      line(channel.id(), "", "publishedMinutes " + name, channel.published()[hour] / 60);
      line(channel.id(), "", "staffedMinutes " + name, channel.staffed()[hour] / 60);
    }
  }

  private void evidence(ChannelFigures channel) {
    channel
        .channel()
        .claim()
        .ifPresent(claim -> channel.evidence().ifPresent(e -> evidence(channel, claim, e)));
  }

  private void evidence(ChannelFigures channel, Claim claim, ChannelFigures.Evidence evidence) {
    add(channel.id(), "", "evidence keep", Double.toString(claim.keep()));
    add(channel.id(), "", "evidence mode", claim.mode().word());
    add(channel.id(), "", "evidence standing", evidence.standing());
    if (evidence.backing() instanceof Backing.NotYet(int measured)) {
      line(channel.id(), "", "evidence measured", measured);
      line(channel.id(), "", "evidence minimum", claim.rule().minimum());
    }
    line(channel.id(), "", "evidence backed", evidence.backing().seconds());
    line(channel.id(), "", "evidence target", open(channel.channel().target()));
    line(channel.id(), "", "evidence promised", open(evidence.target().target()));
  }

  private static OptionalLong open(Target target) {
    return target instanceof Target.Open(long seconds)
        ? OptionalLong.of(seconds)
        : OptionalLong.empty();
  }

  private void figures(String channel, String by, Figures figures) {
    line(channel, by, "kept", figures.kept().kept());
    line(channel, by, "broken", figures.kept().broken());
    line(channel, by, "kept percent", figures.keptPercent());
    line(channel, by, "replies", figures.replies());
    line(channel, by, "unanswered", figures.unanswered());
    line(channel, by, "replyTime p50", figures.replyTime(0.5));
    line(channel, by, "replyTime p90", figures.replyTime(0.9));
    line(channel, by, "replyTime p95", figures.replyTime(0.95));
    var exchanges = figures.exchanges();
    line(channel, by, "conversations", exchanges.count());
    line(channel, by, "exchanges p50", number(exchanges.quantile(0.5)));
    line(channel, by, "exchanges p90", number(exchanges.quantile(0.9)));
    var trouble = figures.troubleFrom();
    line(channel, by, "exchanges troubleFrom", number(trouble));
    trouble.ifPresent(n -> line(channel, by, "exchanges inTrouble", exchanges.atLeast(n)));
    line(channel, by, "ratings", figures.ratings());
    OptionalDouble rating = figures.rating();
    if (rating.isPresent()) {
      add(channel, by, "rating mean", String.format(Locale.ROOT, "%.2f", rating.getAsDouble()));
    }
  }

  private static OptionalLong number(OptionalInt n) {
    return n.isPresent() ? OptionalLong.of(n.getAsInt()) : OptionalLong.empty();
  }

  private void line(String channel, String by, String figure, OptionalLong value) {
    value.ifPresent(v -> line(channel, by, figure, v));
  }

  private void line(String channel, String by, String figure, long value) {
    add(channel, by, figure, Long.toString(value));
  }

  private void add(String channel, String by, String figure, String value) {
    csv.append(channel).append(',').append(quoted(by)).append(',').append(figure).append(',');
    csv.append(value).append("\r\n");
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
