package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.store.DueIndex;
import dev.replyby.store.DueIndex.Due;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Promises for which there is something to count, as whoever counts them finds them. */
class DueTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final int PAGE = 3;

  private static long at(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }

  private static DueIndex index() {
    return new DueIndex(service.table(), Index.DUE, new Random());
  }

  private static String ask(TestSite site, String question) {
    var request = "{\"question\": \"%s\", \"channel\": \"email\"}".formatted(question);
    return PromisesTest.ask(site, request).expect(201).at("/id");
  }

  /** All that is due, shard by shard, in pages. */
  private static List<Due> due(String until) {
    var all = new ArrayList<Due>();
    for (var shard : index().shards(IndexKey::dueIn)) {
      var page = index().page(shard, List.of(), at(until), PAGE);
      while (!page.isEmpty()) {
        all.addAll(page);
        page = index().page(shard, page, at(until), PAGE);
      }
    }
    return all;
  }

  private static List<String> ids(String until) {
    return due(until).stream().map(Due::id).toList();
  }

  /** The tests of this class share a table, but not what is due in it. */
  @AfterEach
  void countAll() {
    service.clock().set("2026-11-27T10:00:00Z");
    assertEquals(0, service.counting().count().errors());
    assertEquals(List.of(), ids("2099-01-01T00:00:00Z"));
  }

  @Test
  void aQuestionIsDueAtOnceAndAgainTheSecondAfterItsInstant() {
    var id = ask(service.newSite(), "q");
    assertEquals(List.of(id), ids("2026-11-25T10:00:00Z"));
    service.counting().count();
    assertEquals(List.of(), ids("2026-11-25T14:00:00Z"));
    assertEquals(List.of(id), ids("2026-11-25T14:00:01Z"));
    assertEquals(at("2026-11-25T14:00:01Z"), due("2026-11-25T15:00:00Z").getFirst().since());
  }

  @Test
  void whatIsSettledIsDueAtOnceAndOnceCountedNoMore() {
    var site = service.newSite();
    var id = ask(site, "q");
    service.counting().count();
    site.staff().post(site.path("/promises/" + id + "/reply"), "").expect(200);
    assertEquals(List.of(id), ids("2026-11-25T10:00:00Z"));
    assertEquals(List.of(id), ids("2026-11-25T15:00:00Z"), "once, not twice");
    service.counting().count();
    assertEquals(List.of(), ids("2099-01-01T00:00:00Z"));
  }

  @Test
  void allThatIsDueIsFoundInPagesAndNothingElseIsRead() {
    var site = service.newSite();
    var asked =
        new HashSet<>(
            AtOnce.call(100, i -> question(site, i)).stream().map(a -> a.at("/id")).toList());
    service.clock().set("2026-11-26T10:00:00Z");
    IntStream.range(100, 120).forEach(i -> question(site, i).expect(201));
    service.dynamoDb().forget();
    var found = ids("2026-11-25T14:00:01Z");
    assertEquals(100, found.size());
    assertEquals(asked, new HashSet<>(found));
    int queries = service.dynamoDb().calls().getOrDefault("Query", 0);
    assertTrue(queries <= 2 * IndexKey.SHARDS + 100 / PAGE, queries + " queries");
    assertEquals(Map.of("Query", queries), service.dynamoDb().calls());
  }

  private static TestAnswer question(TestSite site, int i) {
    return PromisesTest.ask(site, "{\"question\": \"q%d\", \"channel\": \"email\"}".formatted(i));
  }
}
