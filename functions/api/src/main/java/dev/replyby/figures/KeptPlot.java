package dev.replyby.figures;

import dev.replyby.counted.Counts;
import dev.replyby.evidence.Claim;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;

/** The kept rate week by week, from 0 to 100 %, with the rate that was chosen. */
final class KeptPlot {
  private static final int LEFT = 52;
  private static final int TOP = 80;
  private static final int WIDTH = 800;
  private static final int PLOT_WIDTH = 660;
  private static final int PLOT_HEIGHT = 200;
  private static final int HEIGHT = TOP + PLOT_HEIGHT + 74;

  /** As for the public: fewer promises than this tell little. */
  private static final int FEW = 20;

  private static final int MOST_LABELS = 14;

  private final ChannelFigures channel;
  private final List<Week> weeks;
  private final Svg svg;

  /** A week that begins on that Monday. */
  private record Week(LocalDate monday, Figures figures) {
    long percent() {
      return figures.keptPercent().orElse(0);
    }

    long count() {
      return figures.kept().count();
    }
  }

  private KeptPlot(ChannelFigures channel, String name, Days days, Svg.Theme theme) {
    this.channel = channel;
    this.weeks = weeks(channel, days);
    this.svg = new Svg(theme, WIDTH, HEIGHT, "Promises kept: " + name, description(days));
  }

  static String svg(ChannelFigures channel, String name, Days days, Svg.Theme theme) {
    return new KeptPlot(channel, name, days, theme).draw(days);
  }

  /** Every week that holds one of the days, so that the weeks in which nothing was due show. */
  private static List<Week> weeks(ChannelFigures channel, Days days) {
    var weeks = new TreeMap<LocalDate, Counts>();
    days.from()
        .datesUntil(days.until())
        .forEach(
            day ->
                weeks.merge(
                    monday(day), channel.days().getOrDefault(day, Counts.NONE), Counts::plus));
    return weeks.entrySet().stream()
        .map(e -> new Week(e.getKey(), new Figures(e.getValue())))
        .toList();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private String draw(Days days) {
    svg.note(16, 44, "start", days.from() + " to " + days.until().minusDays(1) + ", week by week");
    for (int percent = 0; percent <= 100; percent += 25) {
      svg.add(
          "<path class=\"grid\" d=\"M%d %dH%d\" stroke=\"#d0d7de\"/>\n",
          LEFT, y(percent), LEFT + PLOT_WIDTH);
      svg.note(LEFT - 8, y(percent) + 4, "end", percent + " %");
    }
    channel.channel().claim().ifPresent(this::goal);
    line();
    for (int i = 0; i < weeks.size(); i++) {
      week(i);
    }
    svg.note(
        LEFT,
        TOP + PLOT_HEIGHT + 58,
        "start",
        channel.total().kept().count() == 0
            ? "No promise fell due."
            : "Below each Monday: how many promises. Hollow: fewer than " + FEW + ".");
    return svg.end();
  }

  private void goal(Claim claim) {
    var percent = BigDecimal.valueOf(claim.keep()).movePointRight(2).stripTrailingZeros();
    int y = y(claim);
    svg.add(
        "<path class=\"goal\" d=\"M%d %dH%d\" stroke=\"#9a6700\" stroke-width=\"1.5\""
            + " stroke-dasharray=\"6 4\"/>\n",
        LEFT, y, LEFT + PLOT_WIDTH);
    svg.note(LEFT + PLOT_WIDTH + 6, y + 4, "start", percent.toPlainString() + " % chosen");
  }

  /** Broken where nothing was due. */
  private void line() {
    var path = new StringBuilder();
    for (int i = 0; i < weeks.size(); i++) {
      if (weeks.get(i).count() > 0) {
        boolean goesOn = i > 0 && weeks.get(i - 1).count() > 0;
        path.append(goesOn ? 'L' : 'M').append(x(i)).append(' ').append(y(weeks.get(i).percent()));
      }
    }
    svg.add(
        "<path class=\"line\" d=\"%s\" fill=\"none\" stroke=\"#0969da\" stroke-width=\"2\"/>\n",
        path);
  }

  private void week(int i) {
    var week = weeks.get(i);
    boolean labelled = i % Math.ceilDiv(weeks.size(), MOST_LABELS) == 0;
    if (labelled) {
      svg.note(x(i), TOP + PLOT_HEIGHT + 20, "middle", week.monday().toString().substring(5));
      svg.note(x(i), TOP + PLOT_HEIGHT + 36, "middle", Long.toString(week.count()));
    }
    if (week.count() > 0) {
      point(i, week);
      if (labelled) {
        svg.label(x(i), labelled(y(week.percent())), week.percent() + " %");
      }
    }
  }

  /** Where a point's label stands: above it, or below where the chosen rate's line is above. */
  private int labelled(int y) {
    boolean crossed =
        channel
            .channel()
            .claim()
            .map(KeptPlot::y)
            .filter(goal -> goal < y && goal > y - 24)
            .isPresent();
    return crossed ? y + 20 : y - 10;
  }

  private void point(int i, Week week) {
    boolean few = week.count() < FEW;
    svg.add(
        "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"%s\" stroke=\"#0969da\""
            + " stroke-width=\"2\"><title>%s</title></circle>\n",
        few ? "hollow" : "dot", x(i), y(week.percent()), few ? "#fff" : "#0969da", told(week));
  }

  private static String told(Week week) {
    return "Week of %s: %d %% of %d kept".formatted(week.monday(), week.percent(), week.count());
  }

  private int x(int i) {
    int apart = PLOT_WIDTH - 40;
    return LEFT + 20 + (weeks.size() == 1 ? apart / 2 : i * apart / (weeks.size() - 1));
  }

  private static int y(Claim claim) {
    return TOP + PLOT_HEIGHT - (int) Math.round(PLOT_HEIGHT * claim.keep());
  }

  private static int y(long percent) {
    return TOP + PLOT_HEIGHT - (int) (percent * PLOT_HEIGHT / 100);
  }

  private String description(Days days) {
    var total = channel.total();
    var all =
        total.keptPercent().isPresent()
            ? "%d %% of %d promises kept over %s."
                .formatted(total.keptPercent().getAsLong(), total.kept().count(), days.length())
            : "No promise fell due.";
    return all
        + String.join(
            "", weeks.stream().filter(w -> w.count() > 0).map(w -> " " + told(w) + ".").toList());
  }
}
