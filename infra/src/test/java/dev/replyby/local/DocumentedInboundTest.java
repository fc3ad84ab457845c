package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.site.Reading;
import dev.replyby.site.SiteReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The inbounds in the documentation can be published as they stand, beside two channels. */
class DocumentedInboundTest {
  private static final String BASE =
      """
      {"name": "Acme", "timeZone": "Europe/Amsterdam",
       "calendars": {"support": {"weekly": {"mon": ["09:00-17:00"]}}},
       "channels": {"email": {"target": {"open": "PT4H"}}, "chat": {"target": {"open": "PT2M"}}}}
      """;

  @Test
  void areValidWithoutAWarning() throws IOException {
    var mapper = new ObjectMapper();
    var fragments = Fences.in(Path.of("../functions/ADAPTERS.md"), "json inbound");
    assertEquals(4, fragments.size());
    for (var fragment : fragments) {
      var document = (ObjectNode) mapper.readTree(BASE);
      document.setAll((ObjectNode) mapper.readTree(fragment));
      var valid = assertInstanceOf(Reading.Valid.class, SiteReader.read(document));
      assertEquals(List.of(), valid.warnings());
    }
  }
}
