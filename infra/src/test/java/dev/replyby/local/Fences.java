package dev.replyby.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The fenced code blocks of a Markdown page. */
public final class Fences {
  private Fences() {}

  /** The blocks whose opening fence says {@code kind}, in order. */
  public static List<String> in(Path page, String kind) throws IOException {
    var fence = Pattern.compile("(?ms)^```" + Pattern.quote(kind) + "$\\R(.*?)^```$");
    return fence.matcher(Files.readString(page)).results().map(m -> m.group(1)).toList();
  }
}
