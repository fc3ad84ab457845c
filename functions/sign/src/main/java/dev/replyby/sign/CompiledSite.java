package dev.replyby.sign;

import dev.replyby.plan.Plan;
import dev.replyby.plan.PlanReader;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.promise.Engine;
import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Schedule;
import dev.replyby.promise.Staffing;
import dev.replyby.rota.Crew;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status;
import dev.replyby.time.Openings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a site's signs are made of, compiled once for a version of its document, what is said live
 * and a day of signs. For any number of threads.
 */
final class CompiledSite {
  /** Seconds of signs that one compilation serves. */
  private static final long STRETCH = 86_400;

  private final SignItem item;
  private final Plan plan;
  private final Crew crew;
  private volatile Engines engines;

  CompiledSite(SignItem item) {
    this(item, PlanReader.read(item.plan()).on(item.backing()));
  }

  private CompiledSite(SignItem item, Plan plan) {
    this.item = item;
    this.plan = plan;
    this.crew = plan.crew(item.live());
    this.engines = new Engines(plan.firstInstant()); // empty until somebody asks
  }

  /** The same, to be compiled for another day without giving up this one's. */
  CompiledSite apart() {
    return new CompiledSite(item, plan);
  }

  SignItem item() {
    return item;
  }

  /** What the site has published, with the targets that are promised. */
  Plan plan() {
    return plan;
  }

  /** How many openings it holds in memory, about. */
  long openings() {
    return engines.size();
  }

  /** The channel's engine, for the sign of the epoch second {@code now}, which the plan covers. */
  Engine engine(PlannedChannel channel, long now) {
    var compiled = engines;
    if (!compiled.serves(now)) {
      compiled = new Engines(now);
      engines = compiled;
    }
    return compiled.of(channel);
  }

  /** The engines for signs of [{@code from}, {@code until}), each compiled when it is asked for. */
  private final class Engines {
    private final long from;
    private final long until;
    private final Map<String, Openings> staffed = new ConcurrentHashMap<>();
    private final Map<Hours, Schedule> schedules = new ConcurrentHashMap<>();
    private final Map<PlannedChannel, Engine> byChannel = new ConcurrentHashMap<>();

    Engines(long from) {
      this.from = from;
      this.until = Math.min(from + STRETCH, plan.lastInstant() + 1);
    }

    boolean serves(long now) {
      return from <= now && now < until;
    }

    Engine of(PlannedChannel channel) {
      return byChannel.computeIfAbsent(
          channel, c -> new Engine(schedule(c), c.target(), c.granularity()));
    }

    private Schedule schedule(PlannedChannel channel) {
      var live = item.team().map(Status::live).orElse(LiveStatus.NONE);
      return schedules.computeIfAbsent(
          new Hours(channel.calendar(), channel.rotas()),
          hours ->
              Schedule.compile(
                  plan.calendarOf(channel), staffing(hours.rotas()), live, from, lastAsked()));
    }

    private Staffing staffing(List<String> rotas) {
      return rotas.isEmpty()
          ? Staffing.ASSUMED
          : Staffing.by((first, end) -> staffed(rotas, first, end), from, lastAsked());
    }

    /** Every rota is resolved once, whichever channels share it. */
    private Openings staffed(List<String> rotas, long first, long end) {
      return rotas.stream()
          .map(rota -> staffed.computeIfAbsent(rota, id -> crew.staffed(id, first, end)))
          .reduce(Openings.none(), Openings::union);
    }

    /** How many openings it holds in memory, about. */
    long size() {
      return Stream.concat(
              schedules.values().stream().map(Schedule::open), staffed.values().stream())
          .mapToLong(Openings::size)
          .sum();
    }

    private long lastAsked() {
      return until + Plan.SIGN_HORIZON;
    }
  }

  /** What channels of the same hours share. */
  private record Hours(String calendar, List<String> rotas) {}
}
