package dev.replyby.oncall;

import dev.replyby.calendar.Calendar;
import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Schedule;
import dev.replyby.promise.Staffing;
import dev.replyby.rota.Cover;
import dev.replyby.rota.Coverage;
import dev.replyby.rota.Crew;
import dev.replyby.rota.Live;
import dev.replyby.rota.Roster;
import dev.replyby.site.Channel;
import dev.replyby.site.Site;
import dev.replyby.time.Openings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

  /** How a rota is resolved. */
  @FunctionalInterface
  interface Resolving {
    /** When somebody is there by that rota, in [{@code from}, {@code to}) in epoch seconds. */
    Openings staffed(String rota, long from, long to);
  }

  /** When the channel is open, for every epoch second from {@code first} to {@code last}. */
  public Schedule schedule(Channel channel, long first, long last) {
    return schedule(channel, crew::staffed, first, last);
  }

  /** The same with rotas that several channels share. */
  Schedule schedule(Channel channel, Resolving shared, long first, long last) {
    var calendar = calendar(site, channel.calendar());
    var rotas = channel.rotas();
    var staffing =
        rotas.isEmpty()
            ? Staffing.ASSUMED
            : Staffing.by((from, to) -> staffed(rotas, shared, from, to), first, last);
    return Schedule.compile(calendar, staffing, LiveStatus.NONE, first, last);
  }

  private static Openings staffed(List<String> rotas, Resolving shared, long from, long to) {
    return rotas.stream()
        .map(rota -> shared.staffed(rota, from, to))
        .reduce(Openings.none(), Openings::union);
  }

  /** What of the channel's hours in [{@code from}, {@code to}) in epoch seconds is staffed. */
  public Coverage coverage(Channel channel, long from, long to) {
    return crew.coverage(published(channel, from, to), channel.rotas(), from, to);
  }

  /** The same by rosters that several channels share, each resolved over that time. */
  Coverage coverage(Channel channel, Map<String, Roster> shared, long from, long to) {
    return crew.coverage(published(channel, from, to), channel.rotas(), shared);
  }

  /** The rosters of every rota that a channel names, by id. */
  Map<String, Roster> rosters(long from, long to) {
    return site.channels().values().stream()
        .flatMap(channel -> channel.rotas().stream())
        .distinct()
        .collect(Collectors.toMap(id -> id, id -> crew.roster(id, from, to)));
  }

  private Openings published(Channel channel, long from, long to) {
    return calendar(site, channel.calendar()).openingsBetween(from, to);
  }

  private static Calendar calendar(Site site, String id) {
    var calendar = site.calendars().get(id);
    if (calendar == null) {
      throw new IllegalStateException("a valid document has the calendar " + id);
    }
    return calendar.calendar();
  }
}
