package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.store.Key;
import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read a calendar feed: whoever has its address, as long as that is the last one made. */
class FeedKeyTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String KEY = "/members/ana/feed-key";
  private static final String FEED = "/members/ana/shifts.ics";

  private static String make(TestSite site) {
    return site.staff().post(site.path(KEY), "").expect(201).at("/feed");
  }

  @Test
  void anAddressIsShownOnceAndOpensThatFeedAlone() {
    var site = service.newSite(StaffedSignTest.SITE);
    site.staff().get(site.path(KEY)).expect(404, "not-found");
    var made = site.staff().post(site.path(KEY), "").expect(201);
    assertEquals("ana", made.at("/member"));
    assertEquals("2026-11-25T10:00:00Z", made.at("/createdAt"));
    assertEquals("staff:ana", made.at("/by"));
    assertTrue(made.at("/feed").startsWith(site.path(FEED) + "?key=rbf_"), made.text());
    service.get(made.at("/feed")).expect(200);
    var told = site.staff().get(site.path(KEY)).expect(200);
    assertEquals("2026-11-25T10:00:00Z", told.at("/createdAt"));
    assertFalse(told.text().contains("rbf_"));
    assertEquals("no-store", made.header("Cache-Control").orElse(""));
  }

  @Test
  void aNewAddressReplacesTheOneBefore() {
    var site = service.newSite(StaffedSignTest.SITE);
    var first = make(site);
    var second = make(site);
    assertNotEquals(first, second);
    service.get(first).expect(404, "not-found");
    service.get(second).expect(200);
  }

  @Test
  void sentAgainWithItsKeyItIsTheSameAddress() {
    var site = service.newSite(StaffedSignTest.SITE);
    var keyed = site.staff().with("Idempotency-Key", "one");
    var first = keyed.post(site.path(KEY), "").expect(201).at("/feed");
    assertEquals(first, keyed.post(site.path(KEY), "").expect(201).at("/feed"));
    service.get(first).expect(200);
  }

  @Test
  void aRevokedAddressIsGone() {
    var site = service.newSite(StaffedSignTest.SITE);
    var address = make(site);
    site.staff().delete(site.path(KEY)).expect(204);
    service.get(address).expect(404, "not-found");
    site.staff().get(site.path(KEY)).expect(404, "not-found");
    site.staff().delete(site.path(KEY)).expect(404, "not-found");
    service.get(make(site)).expect(200);
  }

  @Test
  void nothingTellsWhatIsWrongWithAnAddress() {
    var site = service.newSite(StaffedSignTest.SITE);
    var address = make(site);
    var key = address.substring(address.indexOf('='));
    var revoked = service.newSite(StaffedSignTest.SITE);
    var gone = make(revoked);
    revoked.staff().delete(revoked.path(KEY)).expect(204);
    var last = key.charAt(key.length() - 1);
    var wrong =
        List.of(
            site.path(FEED),
            site.path(FEED) + "?key=x",
            site.path(FEED) + "?key=" + site.staff().token().orElseThrow(),
            site.path(FEED)
                + "?key"
                + key.substring(0, key.length() - 1)
                + (last == '0' ? '1' : '0'),
            site.path("/members/bo/shifts.ics?key" + key),
            site.path("/members/nobody/shifts.ics?key" + key),
            revoked.path(FEED) + "?key" + key,
            "/v1/sites/missing" + FEED + "?key" + key,
            gone);
    service.get(site.path(FEED) + "?key" + key).expect(200);
    var told = service.get(gone).expect(404, "not-found").text();
    for (var path : wrong) {
      assertEquals(told, service.get(path).expect(404, "not-found").text(), path);
      assertEquals(told, site.owner().get(path).expect(404).text(), "no token helps");
    }
  }

  @Test
  void aKeyIsNoToken() {
    var site = service.newSite(StaffedSignTest.SITE);
    var address = make(site);
    var caller = service.as(address.substring(address.indexOf('=') + 1));
    caller.get(site.path("/on-call")).expect(401, "unauthorized");
  }

  @Test
  void theTableHoldsNoKey() {
    var site = service.newSite(StaffedSignTest.SITE);
    var address = make(site);
    var item = service.table().get(Key.feedKey(site.id(), "ana"), true).orElse(Map.of());
    assertTrue(item.containsKey("hash"));
    assertFalse(item.toString().contains(address.substring(address.indexOf("rbf_"))));
  }

  @Test
  void aSiteThatIsTakenDownTakesItsFeedsAlong() {
    var site = service.newSite(StaffedSignTest.SITE);
    var address = make(site);
    service.operator().delete(site.path("")).expect(204);
    service.get(address).expect(404, "not-found");
    service.operator().put(site.path(""), StaffedSignTest.SITE).expect(201);
    service.get(address).expect(404, "not-found");
  }

  @Test
  void onlyTheSitesOwnStaffMakesAndRevokes() {
    var site = service.newSite(StaffedSignTest.SITE);
    var other = service.newSite().staff();
    for (var method : List.of("GET", "POST", "DELETE")) {
      service.anonymous().send(method, site.path(KEY), "").expect(401, "unauthorized");
      other.send(method, site.path(KEY), "").expect(403, "forbidden");
    }
    for (var method : List.of("GET", "POST", "DELETE")) {
      var nowhere = service.operator().send(method, "/v1/sites/missing" + KEY, "");
      assertEquals("No site has this id.", nowhere.expect(404, "not-found").at("/detail"));
      var nobody = site.staff().send(method, site.path("/members/nobody/feed-key"), "");
      var detail = "The site has no member with this id.";
      assertEquals(detail, nobody.expect(404, "not-found").at("/detail"));
    }
    service.operator().post(site.path("/members/NO/feed-key"), "").expect(400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?key=a&key=b", "?key=", "?key=a&lang=en"})
  void strangeQuestions(String query) {
    var site = service.newSite(StaffedSignTest.SITE);
    service.get(site.path(FEED) + query).expect(400, "bad-request");
  }

  @Test
  void costsFourReads() {
    var address = make(service.newSite(StaffedSignTest.SITE));
    service.dynamoDb().forget();
    service.get(address).expect(200);
    assertEquals(Map.of("GetItem", 3, "Query", 1), service.dynamoDb().calls());
    service.dynamoDb().forget();
    service.get(address + "0").expect(404);
    assertEquals(Map.of(), service.dynamoDb().calls());
  }

  @Test
  void noKeyIsEverLogged() {
    var logged = Collections.synchronizedList(new ArrayList<String>());
    var listener = new Listener(logged);
    var root = Logger.getLogger("");
    root.addHandler(listener);
    try {
      var address = make(service.newSite(StaffedSignTest.SITE));
      service.get(address).expect(200);
      service.get(address + "x").expect(404);
      service.dynamoDb().fail("GetItem", Fault.UNREACHABLE);
      service.get(address).expect(503, "unavailable");
      assertFalse(logged.isEmpty(), "the fault is logged");
      assertEquals(List.of(), logged.stream().filter(l -> l.contains("rbf_")).toList());
    } finally {
      root.removeHandler(listener);
    }
  }

  /** Everything that is logged, with what was thrown. */
  private static final class Listener extends Handler {
    private final List<String> logged;

    Listener(List<String> logged) {
      this.logged = logged;
    }

    @Override
    public void publish(LogRecord log) {
      logged.add(log.getMessage() + " " + log.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
