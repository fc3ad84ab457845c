package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class BadgeTest {
  private static final String OFFER = "Ask by Monday 09:00 to hear from us by Monday 13:00.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme Hosting | Email",
        "</text><script>alert(1)</script> | \"/><foreignObject/>",
        "]]>&<!-- <![CDATA[ | &lt;b&gt;",
        "東京株式会社東京株式会社東京株式会社東京株式会社東京株式会社 | お問い合わせお問い合わせお問い合わせお問い合わせ",
        "שלום בע״מ | דואר"
      })
  void anyNameGivesAnImageThatHoldsNothingButText(String name, String label) throws Exception {
    var svg = svg(name, label, OFFER, Theme.AUTO);
    for (var kind : Set.of("script", "foreignObject", "image", "use", "a")) {
      assertEquals(0, svg.getElementsByTagName(kind).getLength(), kind);
    }
    assertEquals("img", svg.getAttribute("role"));
    assertEquals("reply-by-title reply-by-desc", svg.getAttribute("aria-labelledby"));
    var title = svg.getElementsByTagName("title").item(0).getTextContent();
    assertEquals(name + " · " + label, title.replaceAll("[\u2068\u2069]", ""));
    assertFalse(svg.getTextContent().contains("url("));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme | Ask by Monday 09:00 to hear from us by Monday 13:00.",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW | Short.",
        "Acme | Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "東京 | お問い合わせの期限：11月23日月曜日 9:00。回答の期限：11月23日月曜日 13:00（タイムゾーン：Amsterdam）。"
      })
  void everyLineIsFittedInsideTheCard(String name, String sentence) throws Exception {
    var svg = svg(name, name, sentence, Theme.LIGHT);
    int width = Integer.parseInt(svg.getAttribute("width"));
    int height = Integer.parseInt(svg.getAttribute("height"));
    var texts = svg.getElementsByTagName("text");
    assertTrue(texts.getLength() >= 3);
    for (int i = 0; i < texts.getLength(); i++) {
      var text = (Element) texts.item(i);
      int fitted = Integer.parseInt(text.getAttribute("textLength"));
      assertTrue(Integer.parseInt(text.getAttribute("x")) + fitted < width);
      assertTrue(Integer.parseInt(text.getAttribute("y")) < height - 4);
      assertEquals("spacingAndGlyphs", text.getAttribute("lengthAdjust"));
    }
    assertTrue(width <= 420, "as wide as " + width);
  }

  @Test
  void aLongNameIsCutInThePictureAndWholeInItsTitle() throws Exception {
    var name = "N".repeat(200);
    var svg = svg(name, "Email", OFFER, Theme.AUTO);
    var head = svg.getElementsByTagName("text").item(0).getTextContent();
    assertTrue(head.matches("N{10,40}… · Email"), head);
    assertTrue(svg.getElementsByTagName("title").item(0).getTextContent().startsWith(name));
  }

  @Test
  void whatIsWrittenFromTheRightStartsThere() throws Exception {
    var svg = svg("Acme", "بريد", "آخر موعد للسؤال: الاثنين 23 نوفمبر 09:00.", Theme.AUTO);
    var group = (Element) svg.getElementsByTagName("g").item(0);
    assertEquals("rtl", group.getAttribute("direction"));
    int width = Integer.parseInt(svg.getAttribute("width"));
    var text = (Element) svg.getElementsByTagName("text").item(0);
    assertTrue(Integer.parseInt(text.getAttribute("x")) > width - 30);
    assertEquals("\u2068Acme\u2069 · \u2068بريد\u2069", text.getTextContent());
  }

  /** WCAG 2.2, 1.4.3: 4.5 to 1 for text of this size. */
  @ParameterizedTest
  @CsvSource({"#1f2328, #ffffff", "#57606a, #ffffff", "#e6edf3, #161b22", "#9da7b3, #161b22"})
  void inkStandsOutFromItsCard(String ink, String card) throws Exception {
    var all = Theme.AUTO.style() + text(svg("A", "B", OFFER, Theme.AUTO));
    assertTrue(all.contains(ink), ink);
    double light = Math.max(luminance(ink), luminance(card)) + 0.05;
    double dark = Math.min(luminance(ink), luminance(card)) + 0.05;
    assertTrue(light / dark >= 4.5, () -> ink + " on " + card + ": " + light / dark);
  }

  private static String text(Element svg) {
    var colours = new StringBuilder();
    var texts = svg.getElementsByTagName("text");
    IntStream.range(0, texts.getLength())
        .mapToObj(i -> ((Element) texts.item(i)).getAttribute("fill"))
        .forEach(colours::append);
    return colours.toString();
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double c = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static Element svg(String name, String label, String sentence, Theme theme)
      throws Exception {
    var asOf = "As of Sunday 22 November 2026 11:02.";
    var times = Set.of("Monday 09:00", "Monday 13:00");
    var badge = new Badge(name, label, sentence, asOf, times, "en", theme);
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(badge.svg()))).getDocumentElement();
  }
}
