package dev.replyby.sign;

import dev.replyby.calendar.WallTime;
import dev.replyby.http.Dispatcher;
import dev.replyby.http.Gate;
import dev.replyby.http.HttpApiEvents;
import dev.replyby.http.Request;
import dev.replyby.http.Response;
import dev.replyby.http.Route;
import dev.replyby.plan.Plan;
import dev.replyby.plan.PlanReader;
import dev.replyby.promise.Engine;
import dev.replyby.promise.Pieces;
import dev.replyby.promise.Schedule;
import dev.replyby.promise.Target;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status;
import dev.replyby.testing.Items;
import dev.replyby.testing.PlanBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How long one sign takes when warm, from the gateway's event to its answer, with the item already
 * in memory; and how long each part of it takes by itself, in the same rounds. From the
 * repository's root:
 *
 * <pre>{@code
 * mvn -pl functions/sign -am test -DskipTests -DskipBenchmark=false
 * }</pre>
 */
public final class SignBenchmark {
  private static final int WARM_UP = 3_000;
  private static final int ROUNDS = 3_000;
  private static final long NOW = Items.at("2026-11-23T10:02:00Z");

  private static final String EVENT =
      """
      {"version": "2.0", "routeKey": "GET /v1/sites/{site}/sign", "rawPath": "/v1/sites/acme/sign",
       "rawQueryString": "", "cookies": ["a=b"],
       "headers": {"accept": "*/*", "accept-encoding": "gzip, br", "accept-language": "nl-NL,nl;q=0.9",
        "host": "abc123.execute-api.eu-west-1.amazonaws.com", "user-agent": "Mozilla/5.0",
        "x-forwarded-for": "203.0.113.7", "x-forwarded-port": "443", "x-forwarded-proto": "https"},
       "requestContext": {"accountId": "123456789012", "apiId": "abc123", "stage": "$default",
        "http": {"method": "GET", "path": "/v1/sites/acme/sign", "protocol": "HTTP/1.1",
         "sourceIp": "203.0.113.7", "userAgent": "Mozilla/5.0"},
        "requestId": "JKJaXmPLvHcESHA=", "timeEpoch": 1795442400000},
       "pathParameters": {"site": "acme"}, "isBase64Encoded": false}
      """;

  private final byte[] event = EVENT.getBytes(StandardCharsets.UTF_8);
  private final SignItem item = item();
  private final Plan plan = PlanReader.read(item.plan());
  private final Sign sign = Sign.of(new CompiledSite(item), NOW, _ -> true);
  private final SignTexts texts = SignTexts.in("nl").forSite(plan.locale());
  private final Schedule schedule = schedule();
  private final Dispatcher dispatcher =
      new Dispatcher(
          Map.of(
              Route.SIGN,
              new SignHandler(
                  new CompiledSites(_ -> Optional.of(item)), () -> Instant.ofEpochSecond(NOW))),
          Gate.PUBLIC);
  private final Response response = dispatcher.handle(request());

  private final Part whole = new Part("event in to response out", this::answer);
  private final Part reading = new Part("reading the event", () -> request().path());
  private final Part plans = new Part("reading the plan", () -> PlanReader.read(item.plan()));
  private final Part compiling = new Part("compiling the schedule", this::schedule);
  private final Part pieces = new Part("the pieces", this::pieces);
  private final Part writing = new Part("writing JSON", () -> SignJson.write("acme", sign, texts));
  private final Part wrapping = new Part("writing the answer", () -> write(request(), response));

  private SignBenchmark() {}

  public static void main(String[] arguments) {
    new SignBenchmark().run();
  }

  private void run() {
    var parts = new Part[] {whole, reading, plans, compiling, pieces, writing, wrapping};
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (var part : parts) {
        part.time(round);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d channels, item of %d characters, answer of %d; median of %d rounds after %d%n",
        plan.channels().size(),
        item.plan().length(),
        answer(),
        ROUNDS,
        WARM_UP);
    for (var part : parts) {
      System.out.printf(Locale.ROOT, "%-26s %8.1f µs%n", part.name, part.median());
    }
    double computing = compiling.median() + pieces.median();
    System.out.printf(
        Locale.ROOT,
        "pure computation (schedule and pieces): %.1f µs, %.0f %% of the whole%n",
        computing,
        100 * computing / whole.median());
  }

  private Integer answer() {
    var request = request();
    return write(request, dispatcher.handle(request));
  }

  private static Integer write(Request request, Response response) {
    try {
      var answer = new ByteArrayOutputStream();
      HttpApiEvents.write(request, response, answer);
      return answer.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Request request() {
    try {
      return HttpApiEvents.read(new ByteArrayInputStream(event));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Schedule schedule() {
    var calendar = Objects.requireNonNull(plan.calendars().get(PlanBuilder.SUPPORT));
    var live = item.team().orElseThrow().live();
    return Schedule.compile(calendar, live, NOW, NOW + Plan.SIGN_HORIZON);
  }

  private Integer pieces() {
    int count = 0;
    for (var channel : plan.channels().values()) {
      var engine = new Engine(schedule, channel.target(), channel.granularity());
      count += Pieces.of(engine, NOW, NOW + Plan.SIGN_HORIZON).size();
    }
    return count;
  }

  /** An ordinary site: four channels with every kind of target, a season, holidays, and away. */
  private static SignItem item() {
    var day = new Target.Day(new WallTime(15 * 60), new WallTime(17 * 60), new WallTime(12 * 60));
    var site =
        PlanBuilder.in("Europe/Amsterdam")
            .week("mon-thu 09:00-12:30 13:00-17:30; fri 09:00-17:00 22:00-02:00")
            .season("2026-06-01", "2026-08-31", "mon-fri 08:00-14:00")
            .special("2026-12-24", "2026-12-24", "09:00-12:00")
            .special("--12-28", "--12-31", "")
            .channel("email", new Target.Open(4 * 3600), Map.of("nl", "E-mail", "en", "Email"))
            .channel("chat", new Target.Open(30))
            .channel("callback", day)
            .channel("sales", new Target.Elapsed(86_400));
    for (int year = 2026; year <= 2028; year++) {
      for (var date :
          new String[] {"01-01", "04-27", "05-05", "05-14", "05-25", "12-25", "12-26"}) {
        site.holiday(year + "-" + date);
      }
    }
    return Items.with(
        site.build(), Status.Kind.AWAY, "2026-11-23T10:00:00Z", "2026-11-23T13:00:00Z");
  }

  /** One thing to time. */
  private static final class Part {
    private final String name;
    private final Supplier<Object> work;
    private final long[] nanos = new long[ROUNDS];
    private int kept;

    Part(String name, Supplier<Object> work) {
      this.name = name;
      this.work = work;
    }

    /** Once; kept from round 0 on. The result is used, so that it is not optimised away. */
    void time(int round) {
      long start = System.nanoTime();
      kept += work.get().hashCode() & 1;
      long end = System.nanoTime();
      if (round >= 0) {
        nanos[round] = end - start;
      }
    }

    double median() {
      var sorted = nanos.clone();
      Arrays.sort(sorted);
      return kept < 0 ? Double.NaN : sorted[ROUNDS / 2] / 1000.0;
    }
  }
}
