package dev.replyby.coldstart;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The figures as Markdown, with the conditions they were measured under.
 *
 * @param loadBefore the machine's load when the measuring began
 */
record Report(RecordedSite site, int answerCharacters, Workplace place, double loadBefore) {
  private static final double MEGA = 1e6;

  /** Looks at the machine. */
  static Report begin(RecordedSite site, int answerCharacters, Workplace place) {
    return new Report(site, answerCharacters, place, load());
  }

  /** The starts, so many of each, and what was started. */
  String cold(int rounds, Map<Arrangement, List<Start>> cold) throws IOException {
    return conditions(rounds) + coldTable(cold) + artifacts();
  }

  private String conditions(int rounds) {
    return String.format(
        Locale.ROOT,
        "%n%s, %d cores, load %.1f before and %.1f after, JDK %s, n = %d starts each;"
            + " item %d bytes, answer %d characters%n",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        loadBefore,
        load(),
        Runtime.version(),
        rounds,
        site.answer().length(),
        answerCharacters);
  }

  private static String coldTable(Map<Arrangement, List<Start>> cold) {
    var table =
        new StringBuilder(
            "\n| cold | function | table over | ms, median | min | max | to Micronaut, managed"
                + " | processor ms, median | ratio |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    cold.forEach(
        (arrangement, starts) -> {
          var control = Objects.requireNonNull(cold.get(control(arrangement)));
          var wall = Start.wall(starts);
          var processor = Start.processor(starts);
          table.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %s | %s | %s | %.0f | %s |%n",
                  arrangement.packaging(),
                  arrangement.subject(),
                  arrangement.wire(),
                  wall.cells(0),
                  ratio(wall, Start.wall(control)),
                  processor.median(),
                  ratio(processor, Start.processor(control))));
        });
    return table.toString();
  }

  private static Arrangement control(Arrangement arrangement) {
    return new Arrangement(Subject.MICRONAUT, Packaging.MANAGED, arrangement.wire());
  }

  /** Calls of functions that have started. */
  static String warm(Map<Subject, Figures> warm) {
    var table =
        new StringBuilder(
            "\n| warm | µs, median | min | max | to GetItem alone |\n| --- | --- | --- | --- | --- |\n");
    var control = Objects.requireNonNull(warm.get(Subject.GET_ITEM));
    warm.forEach(
        (subject, figures) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %s |%n",
                    subject,
                    figures.cells(0),
                    ratio(figures, control))));
    return table.toString();
  }

  private String artifacts() throws IOException {
    var table = new StringBuilder("\n| artifact | MB |\n| --- | --- |\n");
    for (var subject : List.of(Subject.SIGN, Subject.MICRONAUT, Subject.POJO)) {
      var size = Files.size(subject.artifact(place.checkout()));
      table.append(String.format(Locale.ROOT, "| %s | %.2f |%n", subject, size / MEGA));
    }
    return table.toString();
  }

  private static String ratio(Figures figures, Figures control) {
    return String.format(Locale.ROOT, "%.2f", figures.median() / control.median());
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
