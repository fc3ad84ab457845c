package dev.replyby.evidence.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints the figures of the documentation and writes its plot to the file that is named. */
final class Plot {
  private static final double KEEP = 0.95;

  private Plot() {}

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    var figures = Figures.ofAll(3, KEEP, 1);
    System.out.print(FiguresTable.of(figures.values()));
    Files.writeString(Path.of(args[0]), KeptRatePlot.svg(List.copyOf(figures.values()), KEEP));
  }
}
