package dev.replyby.report;

import dev.replyby.document.People;
import dev.replyby.oncall.PublishedStaff;
import dev.replyby.oncall.Span;
import dev.replyby.rota.Burdens;
import dev.replyby.rota.Fairness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Works out who carries how much. Nights, weekends and holidays are those on the clock of who is on
 * duty; a holiday is a date that any calendar of the site has as one, as a member works for the
 * site's customers, and a desk that never closes has none in its own calendar.
 */
final class Balances {
  private final PublishedStaff staff;
  private final People people;
  private final Span span;
  private final Set<LocalDate> holidays;
  private final Map<ZoneId, Burdens> burdens = new HashMap<>();

  Balances(PublishedStaff staff, People people, Span span) {
    this.staff = staff;
    this.people = people;
    this.span = span;
    this.holidays = holidays(staff, span);
  }

  /** By rota and then by member; the epoch second {@code now} parts the past from the plan. */
  List<Balance> at(long now) {
    long middle = Math.clamp(now, span.from(), span.to());
    var balances = new ArrayList<Balance>();
    for (var rota : staff.crew().rotas().keySet()) {
      var past = fairness(rota, span.from(), middle);
      balances.addAll(Balance.of(rota, past, fairness(rota, middle, span.to())));
    }
    return balances;
  }

  private List<Fairness> fairness(String id, long from, long to) {
    var crew = staff.crew();
    var rota = crew.rotas().get(id);
    return rota == null || to <= from
        ? List.of()
        : Fairness.of(rota, crew.team(), crew.roster(id, from, to), this::burdens);
  }

  private Burdens burdens(String member) {
    return burdens.computeIfAbsent(
        people.zone(member).orElse(staff.plan().zone()),
        zone -> Burdens.in(zone, holidays, span.from(), span.to()));
  }

  private static Set<LocalDate> holidays(PublishedStaff staff, Span span) {
    return IntStream.rangeClosed(year(span.from()) - 1, year(span.to()) + 1)
        .boxed()
        .flatMap(
            year ->
                staff.plan().calendars().values().stream()
                    .flatMap(calendar -> calendar.holidays().in(year).stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int year(long t) {
    return Instant.ofEpochSecond(t).atOffset(ZoneOffset.UTC).getYear();
  }
}
