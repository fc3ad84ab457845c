package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.document.Renewal;
import dev.replyby.store.Key;
import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The daily renewal, without which a sign's horizon would run out. */
class RenewalTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String DUTCH =
      LocalService.SMALL_SITE.replace("]}}},", "]}, \"holidays\": {\"country\": \"NL\"}}},");

  private static String opensAt(TestSite site) {
    return service.get(site.path("/sign")).expect(200).at("/channels/email/opensAt");
  }

  @Test
  void aSignIsRightForAYearWithoutIt() {
    var site = service.newSite(DUTCH);
    service.clock().set("2027-04-26T18:00:00Z");
    assertEquals("2027-04-28T07:00:00Z", opensAt(site));
    service.clock().set("2027-11-26T18:00:00Z");
    assertEquals("2027-11-29T08:00:00Z", opensAt(site));
  }

  @Test
  void withoutItForTooLongThereIsNoSign() {
    var site = service.newSite(DUTCH);
    service.clock().advance(Duration.ofDays(369));
    service.get(site.path("/sign")).expect(503, "unavailable");
  }

  @Test
  void movesTheHorizonAndItsHolidays() {
    var site = service.newSite(DUTCH);
    service.clock().set("2029-04-26T18:00:00Z");
    assertTrue(service.renewal().renew().renewed() >= 1);
    assertEquals("2029-04-30T07:00:00Z", opensAt(site));
    var hours = service.get(site.path("/hours")).expect(200).text();
    assertTrue(hours.contains("2029-04-27") && hours.contains("2029-12-25"), hours);
  }

  @Test
  void oneSiteThatCannotBeRenewedDoesNotKeepTheOthersFromIt() {
    service.newSite();
    service.newSite();
    int all = service.renewal().renew().renewed();
    service.dynamoDb().failNth("UpdateItem", Fault.UNREACHABLE, 1);
    assertEquals(new Renewal.Report(all - 1, 1), service.renewal().renew());
  }

  /** As in a table of a release that kept signs somewhere else. */
  @Test
  void aSiteWithoutASignIsAnErrorUntilItsDocumentIsPublishedAgain() {
    var site = service.newSite();
    var table = service.table();
    var sign = Key.sign(site.id()).attributes();
    table.client().deleteItem(r -> r.tableName(table.name()).key(sign));
    service.get(site.path("/sign")).expect(404, "not-found");
    assertEquals(1, service.renewal().renew().errors());
    var document = site.owner().get(site.path("")).expect(200).text();
    site.owner().put(site.path(""), document).expect(200);
    service.get(site.path("/sign")).expect(200);
    assertEquals(0, service.renewal().renew().errors());
  }

  @Test
  void aDocumentThatIsNotValidAnyMoreIsAnErrorForTheOperatorToSee() {
    var site = service.newSite();
    var id = Map.of("#document", "document");
    var table = service.table();
    table
        .client()
        .updateItem(
            r ->
                r.tableName(table.name())
                    .key(Key.version(site.id(), 1).attributes())
                    .updateExpression("SET #document = :document")
                    .expressionAttributeNames(id)
                    .expressionAttributeValues(Map.of(":document", AttributeValue.fromS("{}"))));
    assertEquals(1, service.renewal().renew().errors());
    service.get(site.path("/sign")).expect(200);
    site.owner().delete(site.path("")).expect(204);
    assertEquals(0, service.renewal().renew().errors());
  }

  @Test
  void renewsEverySiteThatIsUp() {
    int before = service.renewal().renew().renewed();
    var down = service.newSite();
    service.newSite();
    service.newSite();
    down.owner().delete(down.path("")).expect(204);
    assertEquals(new Renewal.Report(before + 2, 0), service.renewal().renew());
    service.get(down.path("/sign")).expect(404, "not-found");
  }

  @Test
  void keepsTheLiveStatusAndTheVersion() {
    var site = service.newSite();
    var away = "{\"state\": \"away\", \"for\": \"PT1H\"}";
    site.staff().put(site.path("/status"), away).expect(200);
    site.staff().put(site.path("/members/ana/status"), away).expect(200);
    var sign = service.get(site.path("/sign")).text();
    service.renewal().renew();
    assertEquals(sign, service.get(site.path("/sign")).text());
    assertEquals("away", site.staff().get(site.path("/members/ana/status")).at("/state"));
  }

  @RepeatedTest(5)
  void doesNotUndoAPublishAtTheSameTime() {
    var site = service.newSite();
    AtOnce.call(
        6,
        i -> {
          if (i < 2) {
            service.renewal().renew();
          }
          return site.owner().put(site.path(""), LocalService.SMALL_SITE.replace("Small", "N" + i));
        });
    var document = site.owner().get(site.path("")).expect(200);
    var sign = service.get(site.path("/sign")).expect(200);
    assertEquals(document.at("/name"), sign.at("/name"));
    assertEquals("7", sign.at("/version"));
  }
}
