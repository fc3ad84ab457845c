package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.util.HashMap;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the plots' readers can tell apart. */
class PlotLooksTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final Pattern DRAWN =
      Pattern.compile("class=\"(\\w+)[^>]*? (?:fill|stroke)=\"(#\\w+)\"");
  private static final Pattern STYLED = Pattern.compile("\\.(\\w+)\\{(?:fill|stroke):(#\\w+)");

  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for what else one has to see (1.4.11). */
  @ParameterizedTest
  @CsvSource({
    "load, hatch, bare, 3",
    "load, edge, page, 3",
    "load, hole, page, 3",
    "load, dim, page, 4.5",
    "kept, line, page, 3",
    "kept, goal, page, 3",
    "kept, dim, page, 4.5"
  })
  void standsOutFromWhatIsBeneath(String plot, String one, String other, double least) {
    var site = halfKept();
    for (var theme : new String[] {"light", "dark"}) {
      var svg = svg(site, plot, "?theme=" + theme);
      double contrast = contrast(colour(svg, one), colour(svg, other));
      assertTrue(contrast >= least, plot + " " + theme + " " + one + ": " + contrast);
    }
  }

  @Test
  void aPointsLabelIsNotOnTheLineOfTheChosenRate() {
    var svg = svg(halfKept(), "kept", "");
    int line = number(svg, "class=\"goal\" d=\"M\\d+ (\\d+)H");
    int letters = number(svg, "class=\"dim halo\" x=\"\\d+\" y=\"(\\d+)\"");
    assertTrue(line > letters + 2 || line < letters - 12, "line " + line + ", label " + letters);
  }

  @ParameterizedTest
  @CsvSource({"load", "kept"})
  void saysThatItIsInEnglish(String plot) {
    assertTrue(svg(service.newSite(), plot, "").contains(" xml:lang=\"en\" lang=\"en\" "));
  }

  /** Half of its promises, where 55 % was chosen. */
  private static TestSite halfKept() {
    var chosen = LocalService.SMALL_SITE.replace("\"PT4H\"}", "\"PT4H\"}, \"keep\": 0.55");
    var site = service.newSite(chosen);
    service.clock().set("2026-11-23T09:00:00Z");
    for (var question : new String[] {"a", "b"}) {
      var body = "{\"question\": \"" + question + "\", \"channel\": \"email\"}";
      var id = site.staff().post(site.path("/promises"), body).expect(201).at("/id");
      if (question.equals("a")) {
        site.staff().post(site.path("/promises/" + id + "/reply"), "{}").expect(200);
      }
    }
    service.clock().set("2026-11-25T10:00:00Z");
    service.counting().count();
    return site;
  }

  private static String svg(TestSite site, String plot, String query) {
    return site.staff().get(site.path("/report/" + plot + ".svg" + query)).expect(200).text();
  }

  private static int number(String svg, String pattern) {
    var found = Pattern.compile(pattern).matcher(svg);
    assertTrue(found.find(), svg);
    return Integer.parseInt(found.group(1));
  }

  /** That of a class, as the image's style sheet has it or else its attribute. */
  private static String colour(String svg, String name) {
    var colours = new HashMap<String, String>();
    DRAWN.matcher(svg).results().forEach(m -> colours.putIfAbsent(m.group(1), m.group(2)));
    STYLED.matcher(svg).results().forEach(m -> colours.put(m.group(1), m.group(2)));
    return Objects.requireNonNull(colours.get(name), name);
  }

  /** As WCAG 2.2 defines it. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    var six = hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex;
    int rgb = Integer.parseInt(six.substring(1), 16);
    return 0.2126 * light(rgb >> 16) + 0.7152 * light(rgb >> 8) + 0.0722 * light(rgb);
  }

  private static double light(int channel) {
    double part = (channel & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
