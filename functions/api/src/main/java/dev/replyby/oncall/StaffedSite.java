package dev.replyby.oncall;

import dev.replyby.calendar.Calendar;
import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Schedule;
import dev.replyby.promise.Staffing;
import dev.replyby.rota.Cover;
import dev.replyby.rota.Coverage;
import dev.replyby.rota.Crew;
import dev.replyby.rota.Live;
import dev.replyby.site.Channel;
import dev.replyby.site.Site;
import java.util.List;

/** A document's channels with those who staff them; no live status is laid over them. */
public record StaffedSite(Site site, Crew crew) {
  /** The site with its own rotas; nobody is away, and there are no covers. */
  public static StaffedSite of(Site site) {
    return new StaffedSite(site, Crew.of(site.staff(), id -> calendar(site, id), Live.NONE));
  }

  /** The same with these covers. */
  public StaffedSite with(List<Cover> covers) {
    return new StaffedSite(site, crew.with(covers));
  }

  /** When the channel is open, for every epoch second from {@code first} to {@code last}. */
  public Schedule schedule(Channel channel, long first, long last) {
    var calendar = calendar(site, channel.calendar());
    var rotas = channel.rotas();
    var staffing =
        rotas.isEmpty()
            ? Staffing.ASSUMED
            : Staffing.by((from, to) -> crew.staffed(rotas, from, to), first, last);
    return Schedule.compile(calendar, staffing, LiveStatus.NONE, first, last);
  }

  /** What of the channel's hours in [{@code from}, {@code to}) in epoch seconds is staffed. */
  public Coverage coverage(Channel channel, long from, long to) {
    var published = calendar(site, channel.calendar()).openingsBetween(from, to);
    var staffed = channel.rotas().isEmpty() ? published : crew.staffed(channel.rotas(), from, to);
    return new Coverage(published, staffed);
  }

  private static Calendar calendar(Site site, String id) {
    var calendar = site.calendars().get(id);
    if (calendar == null) {
      throw new IllegalStateException("a valid document has the calendar " + id);
    }
    return calendar.calendar();
  }
}
