package dev.replyby.local;

import dev.replyby.access.Tokens;
import dev.replyby.app.ApiFunction;
import dev.replyby.app.CountFunction;
import dev.replyby.app.EscalationFunction;
import dev.replyby.app.RenewFunction;
import dev.replyby.app.SignFunction;
import dev.replyby.store.Table;
import dev.replyby.webhook.Reach;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** The whole service on a laptop, with a company in it. */
final class DemoService implements AutoCloseable {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final System.Logger LOG = System.getLogger(DemoService.class.getName());

  private final DemoSettings settings;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  private DemoService(DemoSettings settings) {
    this.settings = settings;
  }

  /** A service and what to tell about it, once everything answers. */
  record Running(DemoService service, DemoReport report) {}

  /**
   * Starts it; refuses, with nothing left behind, when something is in the way.
   *
   * @param notice withdrawn once folder and port are ours: until then it may be another demo's
   */
  static Running start(DemoSettings settings, DemoNotice notice) {
    var service = new DemoService(settings);
    try {
      return new Running(service, service.start(notice));
    } catch (IOException | RuntimeException e) {
      service.close();
      throw e instanceof Refused refused ? refused : new IllegalStateException(e);
    }
  }

  private DemoReport start(DemoNotice notice) throws IOException {
    var folder = started(DataFolder.open(settings.data()));
    var table = started(Database.open(settings, folder::database)).table();
    var server = started(serve(table));
    notice.withdraw();
    schedule(table);
    var tokens = seed(server, folder, table);
    var report =
        new DemoReport(server.url(), tokens, settings.data(), settings.endpoint().isEmpty());
    DemoPages.publish(server, report);
    return report;
  }

  /** Where production takes a minute, nobody at a laptop likes to wait so long. */
  private void schedule(Table table) {
    var renewal = new RenewFunction(table, CLOCK);
    renewal.renew(); // before anybody asks
    started(Repeating.every(Duration.ofDays(1), "the daily renewal", renewal::renew));
    var escalation = new EscalationFunction(table, CLOCK, Reach.OWN_MACHINE_TOO);
    started(Repeating.every(Duration.ofSeconds(5), "the escalation", () -> escalate(escalation)));
    var counting = new CountFunction(table, CLOCK);
    started(Repeating.every(Duration.ofSeconds(10), "counting", counting::count));
  }

  private static void escalate(EscalationFunction escalation) {
    var report = escalation.run();
    if (report.isWorthTelling()) {
      LOG.log(System.Logger.Level.INFO, "escalation " + report.json());
    }
  }

  private LocalServer serve(Table table) {
    var functions = new Functions(new SignFunction(table, CLOCK), new ApiFunction(table, CLOCK));
    try {
      return LocalServer.start(settings.port(), functions);
    } catch (IOException e) {
      var line = DemoSettings.PORT + ": cannot listen on port " + settings.port();
      throw new Refused(line + "; choose another, or 0 for any free one", e);
    }
  }

  private static DemoTokens seed(LocalServer server, DataFolder folder, Table table)
      throws IOException {
    long now = CLOCK.instant().getEpochSecond();
    try (var api = new ApiClient(server.url())) {
      var seed = new DemoSeed(api, () -> new Tokens(table).createOperator("demo", now).text());
      var tokens = seed.plant(DemoTokens.read(folder.tokens()).orElse(DemoTokens.NONE));
      tokens.write(folder.tokens());
      return tokens;
    }
  }

  private <T extends AutoCloseable> T started(T part) {
    parts.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.log(System.Logger.Level.WARNING, "stopping", e);
      }
    }
  }
}
