package dev.replyby.api;

import static dev.replyby.testing.LocalService.SMALL_SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.LocalService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site may be called, and what may follow its name. */
class SiteIdsTest {
  @RegisterExtension static final LocalService service = new LocalService();

  @ParameterizedTest
  @ValueSource(strings = {"Acme", "a%20b", "-a", "a.b", "%C3%A9", "a%2Fb", "a%00b", "%F0%9F%91%8B"})
  void oddSiteIds(String id) {
    var before = Items.all(service.table());
    var answer = service.operator().put("/v1/sites/" + id, SMALL_SITE).expect(400, "bad-request");
    assertEquals(List.of("{site}"), answer.pointers());
    service.get("/v1/sites/" + id + "/sign").expect(400, "bad-request");
    assertEquals(before, Items.all(service.table()));
  }

  @Test
  void tooLongASiteId() {
    service.operator().put("/v1/sites/" + "a".repeat(65), SMALL_SITE).expect(400, "bad-request");
    service.operator().put("/v1/sites/" + "a".repeat(64), SMALL_SITE).expect(201);
  }

  @Test
  void queryParametersThatAreUnknownOrGivenTwice() {
    var site = service.newSite();
    var put = site.path("?dryRun=true&dryRun=true&force=1");
    var answer = site.owner().put(put, SMALL_SITE).expect(400, "bad-request");
    assertEquals(List.of("?dryRun", "?"), answer.pointers());
  }
}
