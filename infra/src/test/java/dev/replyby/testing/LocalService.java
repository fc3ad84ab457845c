package dev.replyby.testing;

import dev.replyby.access.Tokens;
import dev.replyby.app.ApiFunction;
import dev.replyby.app.CountFunction;
import dev.replyby.app.EscalationFunction;
import dev.replyby.app.RenewFunction;
import dev.replyby.app.SignFunction;
import dev.replyby.local.Functions;
import dev.replyby.local.LocalServer;
import dev.replyby.local.TestTable;
import dev.replyby.store.Table;
import dev.replyby.webhook.Reach;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole service for one test class, with a table of its own:
 *
 * <pre>{@code
 * @RegisterExtension static final LocalService service = new LocalService();
 *
 * var site = service.newSite();
 * site.staff().put(site.path("/status"), "{…}").expect(200);
 * service.get(site.path("/sign")).expect(200).at("/status/state");
 * }</pre>
 *
 * <p>Before each test the clock stands at {@link TestClock#START}, calls count from nothing and no
 * fault is left; sites stay for the class.
 */
public final class LocalService implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  /** Open on working days from 9:00 to 17:00 in Amsterdam; a reply within four open hours. */
  public static final String SMALL_SITE =
      """
      {
        "name": "Small", "timeZone": "Europe/Amsterdam",
        "calendars": {"office": {"weekly": {
          "mon": ["09:00-17:00"], "tue": ["09:00-17:00"], "wed": ["09:00-17:00"],
          "thu": ["09:00-17:00"], "fri": ["09:00-17:00"]}}},
        "channels": {"email": {"calendar": "office", "target": {"open": "PT4H"}}},
        "members": {"ana": {"name": "Ana"}}
      }
      """;

  private static final AtomicInteger SITES = new AtomicInteger();

  private final TestClock clock = new TestClock();
  private final DynamoDbTap tap = new DynamoDbTap();
  private @Nullable Parts parts;

  private record Parts(Table table, LocalServer server, String operator) {}

  /** Calls without a token. */
  public TestClient anonymous() {
    return TestClient.anonymous(url());
  }

  /** Calls with a token. */
  public TestClient as(String token) {
    return anonymous().as(token);
  }

  /** Calls with the operator's token. */
  public TestClient operator() {
    return as(operatorToken());
  }

  public String operatorToken() {
    return parts().operator();
  }

  /** A GET without a token. */
  public TestAnswer get(String path) {
    return anonymous().get(path);
  }

  /** A new site with {@link #SMALL_SITE}. */
  public TestSite newSite() {
    return newSite(SMALL_SITE);
  }

  /** A new site with that document, and tokens for it, whose use today is noted already. */
  public TestSite newSite(String document) {
    var id = "site-" + SITES.incrementAndGet();
    operator().put("/v1/sites/" + id, document).expect(201);
    var site =
        new TestSite(id, as(newToken(id, "{\"role\":\"owner\"}")), as(newToken(id, staff(id))));
    site.owner().get(site.path("")).expect(200);
    site.staff().get(site.path("/status")).expect(200);
    return site;
  }

  /** A new token of that site. */
  public String newToken(String site, String request) {
    return operator().post("/v1/sites/" + site + "/tokens", request).expect(201).at("/token");
  }

  public TestClock clock() {
    return clock;
  }

  /** Counts the calls to DynamoDB and lets them fail. */
  public DynamoDbTap dynamoDb() {
    return tap;
  }

  /** The table beneath. */
  public Table table() {
    return parts().table();
  }

  /** What the daily schedule calls. */
  public RenewFunction renewal() {
    return new RenewFunction(table(), clock);
  }

  /** What runs every minute; it may call this machine. */
  public EscalationFunction escalation() {
    return new EscalationFunction(table(), clock, Reach.OWN_MACHINE_TOO);
  }

  /** What the schedule of every minute calls. */
  public CountFunction counting() {
    return new CountFunction(table(), clock);
  }

  public URI url() {
    return parts().server().url();
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    var table = TestTable.create(tap);
    var functions = new Functions(new SignFunction(table, clock), new ApiFunction(table, clock));
    var now = clock.instant().getEpochSecond();
    var operator = new Tokens(table).createOperator("test", now).text();
    parts = new Parts(table, LocalServer.start(0, functions), operator);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    clock.reset();
    tap.heal();
    tap.forget();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    parts().server().close();
    parts().table().client().close();
  }

  private String staff(String id) {
    var member = operator().get("/v1/sites/" + id).expect(200).json().path("members").fieldNames();
    return member.hasNext()
        ? "{\"role\":\"staff\",\"member\":\"" + member.next() + "\"}"
        : "{\"role\":\"staff\"}";
  }

  private Parts parts() {
    return Objects.requireNonNull(parts, "register LocalService as a static extension");
  }
}
