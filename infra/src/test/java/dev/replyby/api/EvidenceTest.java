package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From measured replies to what the sign promises and shows; open on workdays from 9 to 17. */
class EvidenceTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static TestSite site(String claim) {
    var target = "\"target\": {\"open\": \"PT4H\"}";
    return service.newSite(LocalService.SMALL_SITE.replace(target, target + claim));
  }

  private static TestSite enforcing() {
    return site(", \"keep\": 0.9, \"evidence\": \"enforce\"");
  }

  private static String ask(TestSite site, String question) {
    var body = "{\"question\": \"%s\", \"channel\": \"email\"}".formatted(question);
    return site.path(
        "/promises/" + site.staff().post(site.path("/promises"), body).expect(201).at("/id"));
  }

  /** So many questions now, each answered at that instant; where they are. */
  private static List<String> answered(TestSite site, int many, String at) {
    var promises =
        IntStream.range(0, many)
            .mapToObj(i -> ask(site, service.clock().instant() + " " + i))
            .toList();
    service.counting().count();
    service.clock().set(at);
    promises.forEach(p -> site.staff().post(p + "/reply", "{\"by\": \"ana\"}").expect(200));
    service.counting().count();
    return promises;
  }

  private static String replyBy(TestSite site) {
    return service.get(site.path("/sign")).expect(200).at("/channels/email/replyBy");
  }

  private static void unanswered(TestSite site, int many) {
    IntStream.range(0, many).forEach(i -> ask(site, "unanswered " + i));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // asked on Wednesday at 11:00 and answered on Thursday at 10:00: seven open hours
        ", \"keep\": 0.9, \"evidence\": \"enforce\" | 25 | 2026-11-26T16:00:00Z",
        ", \"keep\": 0.9, \"evidence\": \"enforce\" | 19 | 2026-11-26T13:00:00Z",
        ", \"keep\": 0.9                            | 25 | 2026-11-26T13:00:00Z",
        ", \"keep\": 0.9, \"evidence\": \"off\"     | 25 | 2026-11-26T13:00:00Z",
        "''                                         | 25 | 2026-11-26T13:00:00Z",
      })
  void repliesThatTakeLongerMakeAnEnforcedPromiseLonger(String claim, int many, String expected) {
    var site = site(claim);
    answered(site, many, "2026-11-26T09:00:00Z");
    assertEquals(expected, replyBy(site));
  }

  @Test
  void whatIsRecordedAndShownEverywhereIsWhatTheSignSays() {
    var site = enforcing();
    answered(site, 25, "2026-11-26T09:00:00Z");
    for (var now :
        List.of("2026-11-26T09:00:00Z", "2026-11-26T12:34:56Z", "2026-11-28T12:00:00Z")) {
      service.clock().set(now);
      var sign = replyBy(site);
      var promise = site.staff().get(ask(site, "at " + now)).expect(200);
      assertEquals(sign, promise.at("/replyBy"));
      assertEquals("PT7H", promise.at("/computedWith/backed"));
      var page = service.get(site.path("/page")).expect(200).text();
      assertTrue(page.contains(sign), page);
    }
  }

  @Test
  void theSignStillCostsOneRead() {
    var site = enforcing();
    answered(site, 25, "2026-11-26T09:00:00Z");
    service.dynamoDb().forget();
    replyBy(site);
    assertEquals(Map.of("GetItem", 1), service.dynamoDb().calls());
  }

  @Test
  void aPromiseThatWasGivenStaysAsItWas() {
    var site = enforcing();
    var early = ask(site, "early");
    var before = site.staff().get(early).expect(200).at("/replyBy");
    answered(site, 25, "2026-11-26T09:00:00Z");
    assertEquals(before, site.staff().get(early).expect(200).at("/replyBy"));
  }

  @Test
  void theOwnersTargetIsBackAtOnceWhenEvidenceIsTurnedOff() {
    var site = enforcing();
    answered(site, 25, "2026-11-26T09:00:00Z");
    var off = LocalService.SMALL_SITE.replace("\"PT4H\"}", "\"PT4H\"}, \"keep\": 0.9");
    site.owner().put(site.path(""), off).expect(200);
    assertEquals("2026-11-26T13:00:00Z", replyBy(site));
  }

  @Test
  void whereMoreQuestionsWaitThanMayBeLateTheOwnerIsToldSo() {
    var site = enforcing();
    answered(site, 25, "2026-11-25T11:00:00Z");
    assertEquals("backed", standing(site));
    unanswered(site, 10);
    service.counting().count();
    service.clock().set("2026-11-26T11:00:00Z");
    service.counting().count();
    assertEquals("out-of-reach", standing(site));
  }

  private static String standing(TestSite site) {
    return evidence(site, "standing");
  }

  private static String evidence(TestSite site, String what) {
    var report = site.staff().get(site.path("/report/promises")).expect(200);
    return report.at("/channels/email/evidence/" + what);
  }

  @Test
  void aReplyThatWasMeasuredStaysAsLongAsItWasWhateverTheHoursAreLater() {
    var site = enforcing();
    var promises = answered(site, 25, "2026-11-26T09:00:00Z");
    var rota =
        ", \"rotas\": {\"desk\": {\"layers\": [{\"members\": [\"ana\"], \"every\": \"P1D\","
            + " \"from\": \"2026-11-30T00:00\"}]}}}";
    var staffed =
        LocalService.SMALL_SITE
            .replace(
                "\"PT4H\"}",
                "\"PT4H\"}, \"keep\": 0.9, \"evidence\": \"enforce\", \"rotas\": [\"desk\"]")
            .replaceFirst("}\\s*$", rota);
    site.owner().put(site.path(""), staffed).expect(200);
    promises.forEach(p -> site.staff().post(p + "/close", "{\"exchanges\": 2}").expect(200));
    service.counting().count();
    assertEquals("PT7H", evidence(site, "backed"));
  }

  @Test
  void whatIsOlderThanNinetyDaysIsForgotten() {
    var site = enforcing();
    answered(site, 25, "2026-11-26T09:00:00Z");
    service.clock().set("2027-02-22T09:00:00Z");
    service.renewal().renew();
    assertEquals("2027-02-22T16:00:00Z", replyBy(site));
    service.clock().set("2027-02-24T09:00:00Z");
    service.renewal().renew();
    assertEquals("2027-02-24T13:00:00Z", replyBy(site));
  }

  private static boolean showsKept(TestSite site) {
    var sign = service.get(site.path("/sign")).expect(200).json();
    return sign.at("/channels/email").has("kept");
  }

  @Test
  void theKeptRateCountsUnansweredAsBrokenAndNamesItsWindowAndItsCount() {
    var site = site(", \"keep\": 0.9");
    unanswered(site, 3);
    answered(site, 20, "2026-11-25T12:00:00Z");
    service.clock().set("2026-11-25T14:00:01Z");
    service.counting().count();
    assertFalse(showsKept(site), "the day is not over");
    service.clock().set("2026-11-26T03:00:00Z");
    service.renewal().renew();
    var sign = service.get(site.path("/sign")).expect(200);
    assertEquals(
        "{\"percent\":86,\"count\":23,\"from\":\"2026-08-27T22:00:00Z\",\"to\":\"2026-11-25T23:00:00Z\","
            + "\"until\":\"2026-11-27T23:00:00Z\"}",
        sign.at("/channels/email/kept"));
    var page = service.get(site.path("/page?lang=en")).expect(200).text();
    assertTrue(page.contains("We kept 86% of 23 promises, August 28, 2026 – November 25"), page);
  }

  @Test
  void aKeptRateIsHiddenBelowTwentyAndWhenItIsOldAndWithoutAClaim() {
    var few = site(", \"keep\": 0.9");
    var enough = site(", \"keep\": 0.9");
    unanswered(few, 19);
    unanswered(enough, 20);
    service.clock().set("2026-11-26T03:00:00Z");
    service.counting().count();
    service.renewal().renew();
    assertFalse(showsKept(few));
    assertTrue(showsKept(enough));
    enough.owner().put(enough.path(""), LocalService.SMALL_SITE).expect(200);
    assertFalse(showsKept(enough), "no claim");
    var claim = LocalService.SMALL_SITE.replace("\"PT4H\"}", "\"PT4H\"}, \"keep\": 0.9");
    enough.owner().put(enough.path(""), claim).expect(200);
    assertTrue(showsKept(enough));
    service.clock().set("2026-11-27T22:59:59Z");
    assertTrue(showsKept(enough));
    service.clock().set("2026-11-27T23:00:00Z");
    assertFalse(showsKept(enough), "too old");
  }

  @Test
  void aReplyReportedLateChangesThePastRate() {
    var site = site(", \"keep\": 0.9");
    unanswered(site, 20);
    var late = ask(site, "late");
    service.clock().set("2026-11-26T03:00:00Z");
    service.counting().count();
    service.renewal().renew();
    assertEquals("0", service.get(site.path("/sign")).at("/channels/email/kept/percent"));
    site.staff()
        .post(late + "/reply", "{\"by\": \"ana\", \"at\": \"2026-11-25T12:00:00Z\"}")
        .expect(200);
    service.dynamoDb().fail("UpdateItem", Fault.THROTTLED); // the rate cannot be written
    assertEquals(1, service.counting().count().errors());
    service.dynamoDb().heal();
    service.counting().count();
    assertEquals("4", service.get(site.path("/sign")).at("/channels/email/kept/percent"));
  }

  @Test
  void ofTwoRunsAtOnceNoneWritesAnOlderRateOverANewerOne() {
    var site = site(", \"keep\": 0.9");
    unanswered(site, 18);
    var late = List.of(ask(site, "first"), ask(site, "second"));
    service.clock().set("2026-11-26T03:00:00Z");
    service.counting().count();
    service.renewal().renew();
    var reply = "{\"by\": \"ana\", \"at\": \"2026-11-25T12:00:00Z\"}";
    site.staff().post(late.getFirst() + "/reply", reply).expect(200);
    service
        .dynamoDb()
        .before(
            "UpdateItem",
            () -> {
              site.staff().post(late.getLast() + "/reply", reply).expect(200);
              assertEquals(0, service.counting().count().errors());
            });
    assertEquals(0, service.counting().count().errors());
    assertEquals("10", service.get(site.path("/sign")).at("/channels/email/kept/percent"));
  }

  @Test
  void aRenamedChannelBeginsAnew() {
    var site = enforcing();
    answered(site, 25, "2026-11-26T09:00:00Z");
    var renamed =
        LocalService.SMALL_SITE
            .replace("\"email\"", "\"mail\"")
            .replace("\"PT4H\"}", "\"PT4H\"}, \"keep\": 0.9, \"evidence\": \"enforce\"");
    site.owner().put(site.path(""), renamed).expect(200);
    service.renewal().renew();
    assertEquals(
        "2026-11-26T13:00:00Z",
        service.get(site.path("/sign")).expect(200).at("/channels/mail/replyBy"));
  }

  /** Six questions a day, answered in one to three open hours, and later in five to seven. */
  @Test
  void overWeeksAnEnforcedPromiseFollowsAnOverloadAndAnAdvisedOneDoesNot() {
    var enforcing = enforcing();
    var advising = site(", \"keep\": 0.9, \"evidence\": \"advise\"");
    var random = new Random(5);
    int[] kept = new int[2];
    int judged = 0;
    for (int day = 0; day < 21; day++) {
      service
          .clock()
          .set(Instant.parse("2026-11-30T08:00:00Z").plus(Duration.ofDays(day)).toString());
      if (day % 7 > 4) {
        continue;
      }
      boolean overload = day >= 7;
      var asked = new ArrayList<List<String>>();
      for (int i = 0; i < 6; i++) {
        asked.add(List.of(ask(enforcing, day + " " + i), ask(advising, day + " " + i)));
      }
      service.counting().count();
      for (var promises : asked) {
        var took = Duration.ofMinutes((overload ? 300 : 60) + random.nextInt(120));
        var at = Instant.parse("2026-11-30T08:00:00Z").plus(Duration.ofDays(day)).plus(took);
        if (service.clock().instant().isBefore(at)) {
          service.clock().set(at.toString());
        }
        var reply = "{\"by\": \"ana\", \"at\": \"" + at + "\"}";
        for (int k = 0; k < 2; k++) {
          var site = k == 0 ? enforcing : advising;
          var state = site.staff().post(promises.get(k) + "/reply", reply).expect(200).at("/state");
          if (day >= 9) {
            kept[k] += state.equals("kept") ? 1 : 0;
            judged += k;
          }
        }
      }
      service.counting().count();
    }
    service.clock().set("2026-12-21T08:00:00Z");
    assertEquals("2026-12-21T12:00:00Z", replyBy(advising));
    assertTrue(replyBy(enforcing).compareTo("2026-12-21T14:00:00Z") > 0, replyBy(enforcing));
    assertEquals(0, kept[1], "advised, after the first two days of the overload");
    assertTrue(kept[0] >= 0.9 * judged, kept[0] + " of " + judged);
    Recount.assertSame(service, enforcing, "email");
    Recount.assertSame(service, advising, "email");
  }
}
