package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.testing.LocalService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operator's list of all sites. */
class SitesTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static List<String> ids(JsonNode page) {
    return page.path("sites").findValuesAsText("site");
  }

  @Test
  void listsTheSitesThatAreUpAHundredAtATime() {
    var made = new TreeSet<String>();
    for (int i = 0; i < 102; i++) {
      var id = "s" + i;
      service.operator().put("/v1/sites/" + id, LocalService.SMALL_SITE).expect(201);
      made.add(id);
    }
    service.operator().delete("/v1/sites/s7").expect(204);
    made.remove("s7");
    service.dynamoDb().forget();
    var first = service.operator().get("/v1/sites").expect(200).json();
    assertEquals(Map.of("GetItem", 1, "Query", 1), service.dynamoDb().calls());
    assertEquals(100, ids(first).size());
    var rest = service.operator().get("/v1/sites?after=" + first.path("next").asText()).json();
    assertFalse(rest.has("next"));
    var all = new ArrayList<>(ids(first));
    all.addAll(ids(rest));
    assertEquals(List.copyOf(made), all);
  }

  @Test
  void afterIsASitesId() {
    var refused = service.operator().get("/v1/sites?after=A%20b").expect(400, "bad-request");
    assertEquals(List.of("?after"), refused.pointers());
    service.operator().get("/v1/sites?after=zzz").expect(200);
  }
}
