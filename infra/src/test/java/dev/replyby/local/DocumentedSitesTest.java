package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replyby.site.Reading;
import dev.replyby.site.SiteReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The site documents in the documentation can be published as they stand. */
class DocumentedSitesTest {
  @Test
  void areValidWithoutAWarning() throws Exception {
    var documents = new ArrayList<>(Fences.in(Path.of("../functions/OWNER.md"), "json site"));
    documents.addAll(Fences.in(Path.of("../functions/ESCALATION.md"), "json site"));
    assertEquals(4, documents.size());
    for (var document : documents) {
      var reading = SiteReader.read(new ObjectMapper().readTree(document));
      assertEquals(List.of(), assertInstanceOf(Reading.Valid.class, reading).warnings());
    }
  }
}
