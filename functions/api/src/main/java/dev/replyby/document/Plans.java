package dev.replyby.document;

import dev.replyby.calendar.Calendar;
import dev.replyby.plan.Plan;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.rota.Staff;
import dev.replyby.site.Site;
import java.time.LocalDate;
import java.util.LinkedHashMap;

/** From a valid site document to what the public sign needs of it. */
final class Plans {
  private Plans() {}

  /**
   * The plan for signs from the epoch second {@code now} on.
   *
   * @param site its holidays are resolved to dates here
   */
  static SiteStore.Prepared prepare(Site site, long now) {
    var from = Plan.firstDate(now, site.zone());
    var until = Plan.lastDate(now, site.zone());
    var calendars = new LinkedHashMap<String, Calendar>();
    var staff = site.rotas().isEmpty() ? Staff.NONE : site.staff();
    site.calendars()
        .forEach((id, c) -> calendars.put(id, c.resolved(first(staff, id, from), until)));
    var channels = new LinkedHashMap<String, PlannedChannel>();
    site.channels()
        .forEach(
            (id, c) ->
                channels.put(
                    id,
                    new PlannedChannel(
                        c.label(),
                        c.calendar(),
                        c.target(),
                        c.granularity(),
                        c.rotas(),
                        c.claim())));
    var plan =
        new Plan(site.name(), site.zone(), site.locale(), from, until, calendars, channels, staff);
    return new SiteStore.Prepared(plan, site.members().keySet());
  }

  /** Holidays that are turns are needed from the first turn on. */
  private static LocalDate first(Staff staff, String calendar, LocalDate from) {
    var year = staff.holidaysOf(calendar).stream().mapToObj(y -> LocalDate.of(y, 1, 1));
    return year.filter(from::isAfter).findFirst().orElse(from);
  }
}
