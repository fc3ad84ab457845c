package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class MarkupTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Acme & Sons | Acme &amp; Sons",
        "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
        "\" onload=\"x | &quot; onload=&quot;x",
        "l'heure | l&#39;heure",
        "]]> | ]]&gt;",
        "&lt; | &amp;lt;",
        "東京 שלום 🙂 | 東京 שלום 🙂"
      })
  void whatMeansSomethingInMarkupIsEscaped(String text, String markup) {
    assertEquals(markup, Markup.escape(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0000", "\u0008", "\u001B", "\u007F", "\u0085", "\uD800", "\uDC00", "\uFFFE"})
  void whatXmlCannotHoldIsReplaced(String text) {
    assertEquals("a\uFFFDb", Markup.escape("a" + text + "b"));
  }

  @Test
  void anyTextSurvivesAnXmlParser() throws Exception {
    var random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      var text = new StringBuilder();
      random.ints(20, 0x20, i % 2 == 0 ? 0x80 : 0xD800).forEach(text::appendCodePoint);
      var markup = "<t a=\"%1$s\">%1$s</t>".formatted(Markup.escape(text.toString()));
      var parsed = parse(markup);
      assertEquals(parsed.getTextContent(), parsed.getAttribute("a"));
      assertEquals(text.toString().replaceAll("\\p{Cc}", "\uFFFD"), parsed.getTextContent());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Acme\u202Eemca, Acmeemca",
    "\u2066Acme\u2069, Acme",
    "Two\u2028lines, Two lines",
    "شركة\u200F, شركة\u200F"
  })
  void aNameStaysOnItsLineAndInItsDirection(String text, String name) {
    assertEquals(name, Markup.name(text));
  }

  private static org.w3c.dom.Element parse(String xml)
      throws ParserConfigurationException, IOException, SAXException {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
  }
}
