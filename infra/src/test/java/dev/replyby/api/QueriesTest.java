package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.http.Route;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with a query is told at once, whoever finds it. */
class QueriesTest {
  @RegisterExtension static final LocalService service = new LocalService();

  @ParameterizedTest
  @EnumSource
  void noRouteTakesAnUnknownParameterOrChangesAnythingThen(Route route) {
    var site = service.newSite(StaffedSignTest.SITE);
    var path = path(route, site) + "?unheard-of=1";
    var body = valid(route);
    var before = Items.all(service.table());
    var answer = service.operator().send(route.method(), path, body).expect(400, "bad-request");
    assertTrue(answer.pointers().contains("?"), answer.text());
    assertEquals(before, Items.all(service.table()));
  }

  /** What a route with parameters of its own would write, were its query right. */
  private static String valid(Route route) {
    return switch (route) {
      case PUT_SITE -> StaffedSignTest.SITE.replaceFirst("\"name\": \"", "\"name\": \"Another ");
      case CREATE_COVER ->
          """
          {"member": "ana", "replaces": "bo",
           "start": "2026-11-26T09:00:00Z", "end": "2026-11-26T10:00:00Z"}""";
      default -> "{}";
    };
  }

  /** With what is there in place of its parameters, as far as a route looks at it. */
  private static String path(Route route, TestSite site) {
    var path = route.path().toString().replace("{site}", site.id());
    if (route == Route.RECEIPT) {
      var question = "{\"question\": \"q\", \"channel\": \"email\"}";
      var promise = site.staff().post(site.path("/promises"), question).expect(201);
      return path.replace("{receipt}", promise.at("/receipt"));
    }
    return path.replace("{member}", "ana").replace("{rota}", "desk").replaceAll("[{}]", "");
  }

  @ParameterizedTest
  @CsvSource({
    "/sign?when=now&at=now&lang=nl&lang=en, ? ?at ?lang",
    "/sign?when=now&at=1999-01-01T00:00:00Z, ? ?at",
    "/badge.svg?at=now&theme=blue&tz=Mars, ? ?theme ?tz",
    "/page?theme=dark&tz=Mars&channel=, ? ?channel ?tz",
    "/on-call?lang=nl&at=today, ? ?at",
    "/on-call?lang=nl&at=1999-01-01T00:00:00Z, ? ?at",
    "/coverage?at=x&from=x&to=y, ? ?from ?to",
    "/coverage?from=2099-01-01T00:00:00Z&to=2098-01-01T00:00:00Z, ?from ?to",
    "/coverage?from=2099-01-01T00:00:00Z&to=y, ?from ?to",
    "/rotas/desk/shifts?at=x&from=2099-01-01T00:00:00Z, ? ?from",
    "/report?rota=desk&from=x&channel=fax, ? ?channel ?from",
    "/report?from=2099-01-01T00:00:00Z&channel=fax, ?channel ?from",
    "/report/promises?x=1&from=x&channel=fax&format=xml, ? ?channel ?format ?from",
    "/report/load.svg?x=1&to=x&channel=fax&theme=blue, ? ?channel ?theme ?to",
    "/report/kept.svg?x=1&from=2099-01-01T00:00:00Z&theme=, ? ?from ?theme",
    "/promises?x=1&state=lost&channel=fax&before=x&cursor=0, ? ?before ?channel ?cursor ?state",
    "/versions?x=1&before=0, ? ?before"
  })
  void everyMistakeIsToldAtOnce(String path, String pointers) {
    var site = service.newSite(StaffedSignTest.SITE);
    var answer = site.owner().get(site.path(path)).expect(400, "bad-request");
    assertEquals(pointers, sorted(answer.pointers()));
  }

  @Test
  void thoseOfABodyToo() {
    var site = service.newSite(StaffedSignTest.SITE);
    var strict = "?strict=yes&x=1";
    var put = site.owner().put(site.path(strict), "{\"name\": 7}").expect(400, "bad-request");
    assertTrue(put.pointers().containsAll(List.of("?strict", "?", "/name", "/timeZone")));
    var cover = "{\"member\": \"cy\", \"replaces\": \"bo\", \"start\": \"x\"}";
    var covers = site.staff().post(site.path("/covers" + strict), cover).expect(400, "bad-request");
    assertEquals("/end /member /start ? ?strict", sorted(covers.pointers()));
  }

  @Test
  void andAgainWithAnIdempotencyKey() {
    var site = service.newSite(StaffedSignTest.SITE);
    var keyed = site.owner().with("Idempotency-Key", "k");
    var first = keyed.put(site.path("?strict=yes&x=1"), "{\"name\": 7}").expect(400, "bad-request");
    assertTrue(first.pointers().containsAll(List.of("?strict", "?", "/name")), first.text());
    var again = keyed.put(site.path("?strict=yes&x=1"), "{\"name\": 7}").expect(400, "bad-request");
    assertEquals(first.text(), again.text());
  }

  @Test
  void thoseOfAReceiptAndOfTheListOfSites() {
    var receipt = path(Route.RECEIPT, service.newSite(StaffedSignTest.SITE));
    var seen = service.get(receipt + "?tz=Mars&theme=dark&lang=").expect(400, "bad-request");
    assertEquals("? ?lang ?tz", sorted(seen.pointers()));
    var sites = service.operator().get("/v1/sites?after=A&before=b").expect(400, "bad-request");
    assertEquals("? ?after", sorted(sites.pointers()));
  }

  private static String sorted(List<String> pointers) {
    return String.join(" ", pointers.stream().sorted().toList());
  }
}
