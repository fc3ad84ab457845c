package dev.replyby.testing;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DateRange;
import dev.replyby.calendar.Holidays;
import dev.replyby.calendar.Season;
import dev.replyby.calendar.SpecialDay;
import dev.replyby.evidence.Claim;
import dev.replyby.plan.Plan;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.promise.Target;
import dev.replyby.rota.Every;
import dev.replyby.rota.Rotation;
import dev.replyby.rota.Staff;
import dev.replyby.rota.Stay;
import dev.replyby.rota.Turn;
import dev.replyby.rota.WrittenLayer;
import dev.replyby.rota.WrittenMember;
import dev.replyby.rota.WrittenRota;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A plan with one calendar, good for any instant of 2026. */
public final class PlanBuilder {
  /** The id of the calendar. */
  public static final String SUPPORT = "support";

  private static final long FIVE_MINUTES = 300;

  private final ZoneId zone;
  private final List<Season> seasons = new ArrayList<>();
  private final List<SpecialDay> special = new ArrayList<>();
  private final Set<LocalDate> holidays = new TreeSet<>();
  private final Map<String, PlannedChannel> channels = new LinkedHashMap<>();
  private String locale = "en";
  private String week = "";
  private Staff staff = Staff.NONE;

  private PlanBuilder(ZoneId zone) {
    this.zone = zone;
  }

  public static PlanBuilder in(String zone) {
    return new PlanBuilder(ZoneId.of(zone));
  }

  /** Amsterdam, workdays from nine to five, e-mail answered within four open hours. */
  public static PlanBuilder office() {
    return in("Europe/Amsterdam")
        .week("mon-fri 09:00-17:00")
        .channel("email", new Target.Open(4 * 3600));
  }

  public PlanBuilder locale(String tag) {
    locale = tag;
    return this;
  }

  /** As {@link Hours#week} reads it. */
  public PlanBuilder week(String hours) {
    week = hours;
    return this;
  }

  public PlanBuilder season(String from, String to, String hours) {
    seasons.add(new Season(range(from, to), Hours.week(hours)));
    return this;
  }

  public PlanBuilder special(String from, String to, String hours) {
    special.add(new SpecialDay(range(from, to), Hours.of(hours)));
    return this;
  }

  public PlanBuilder holiday(String date) {
    holidays.add(LocalDate.parse(date));
    return this;
  }

  public PlanBuilder channel(String id, Target target) {
    return channel(id, target, Map.of());
  }

  public PlanBuilder channel(String id, Target target, Map<String, String> label) {
    channels.put(id, new PlannedChannel(label, SUPPORT, target, FIVE_MINUTES, List.of()));
    return this;
  }

  /** A channel whose replies are measured against something. */
  public PlanBuilder channel(String id, Target target, Optional<Claim> claim) {
    channels.put(id, new PlannedChannel(Map.of(), SUPPORT, target, FIVE_MINUTES, List.of(), claim));
    return this;
  }

  /** A channel that is staffed by a rota. */
  public PlanBuilder channelBy(String rota, String id, Target target) {
    channels.put(id, new PlannedChannel(Map.of(), SUPPORT, target, FIVE_MINUTES, List.of(rota)));
    return this;
  }

  public PlanBuilder staff(Staff members) {
    staff = members;
    return this;
  }

  /** Members who take turns of a day from Monday 5 January 2026 on, in these weekly hours. */
  public PlanBuilder daily(String rota, String during, String... ids) {
    var members = new LinkedHashMap<String, WrittenMember>();
    for (var id : ids) {
      members.put(id, new WrittenMember(Stay.ALWAYS, Optional.empty()));
    }
    var daily = new Rotation(LocalDateTime.of(2026, 1, 5, 0, 0), new Every.Hours(24));
    var turns = Arrays.stream(ids).map(Turn::of).toList();
    var hours = new WrittenLayer.Hours.Weekly(zone, Hours.week(during));
    var layer = new WrittenLayer(turns, zone, Optional.of(daily), Optional.of(hours), true);
    return staff(new Staff(members, Map.of(rota, new WrittenRota(List.of(layer)))));
  }

  public Calendar calendar() {
    var byYear =
        holidays.stream().collect(Collectors.groupingBy(LocalDate::getYear, Collectors.toSet()));
    Holidays resolved = year -> byYear.getOrDefault(year, Set.of());
    return new Calendar(zone, Hours.week(week), seasons, resolved, special);
  }

  public Plan build() {
    return new Plan(
        "Acme Hosting",
        zone,
        locale,
        LocalDate.parse("2025-12-01"),
        LocalDate.parse("2028-06-01"),
        Map.of(SUPPORT, calendar()),
        channels,
        staff);
  }

  /** Dates, or without a year the same dates every year: {@code --12-24}. */
  private static DateRange range(String from, String to) {
    return from.startsWith("--")
        ? new DateRange.EveryYear(MonthDay.parse(from), MonthDay.parse(to))
        : new DateRange.Dates(LocalDate.parse(from), LocalDate.parse(to));
  }
}
