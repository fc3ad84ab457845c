package dev.replyby.feed;

import dev.replyby.document.People;
import dev.replyby.http.Sha256;
import dev.replyby.oncall.PublishedStaff;
import dev.replyby.rota.Rota;
import dev.replyby.rota.Shift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What one member does by all rotas, as calendar entries. */
final class Agenda {
  /** Calendars that fetch feeds refuse those of more than about 1 MB. */
  static final int MOST = 2_000;

  /** Longer than any shift that the window does not cut. */
  private static final long LONGEST_SHIFT = 8 * 86_400L;

  private static final int UID_DIGITS = 32;

  private final PublishedStaff staff;
  private final People people;
  private final Map<String, Integer> alike = new HashMap<>();

  Agenda(PublishedStaff staff, People people) {
    this.staff = staff;
    this.people = people;
  }

  /** By their start; where there are too many, the next ones from the epoch second {@code now}. */
  List<Entry> of(String member, Months months, long now) {
    var entries = new ArrayList<Entry>();
    staff
        .crew()
        .rosters(months.from(), months.to())
        .forEach(
            (id, roster) ->
                roster.shifts().stream()
                    .filter(shift -> shift.member().equals(member))
                    .flatMap(shift -> parts(shift, rota(id), months))
                    .forEach(shift -> entries.add(entry(id, shift))));
    entries.sort(Comparator.comparingLong(Entry::start));
    return entries.size() <= MOST
        ? entries
        : entries.stream().filter(entry -> entry.end() > now).limit(MOST).toList();
  }

  private static Stream<Shift> parts(Shift shift, Rota rota, Months months) {
    boolean isCut = rota.layers().get(shift.layer()).rotation().isEmpty();
    return isCut && shift.end() - shift.start() > LONGEST_SHIFT
        ? months.split(shift).stream()
        : Stream.of(shift);
  }

  private Rota rota(String id) {
    return Objects.requireNonNull(staff.crew().rotas().get(id), id);
  }

  private Entry entry(String rota, Shift shift) {
    var name = people.name(shift.member());
    var summary =
        shift.cover().map(cover -> name + " for " + people.name(cover.replaces())).orElse(name);
    var layer = "layer " + (shift.layer() + 1) + " of " + rota(rota).layers().size();
    return new Entry(
        uid(rota, shift),
        shift.start(),
        shift.end(),
        rota + ": " + summary,
        staff.plan().name() + ", rota " + rota + ", " + layer);
  }

  /**
   * Of what makes it this shift: rota, member and start; not of its end, which a cover may move,
   * nor of the layer, whose number changes with those before it.
   */
  private String uid(String rota, Shift shift) {
    var shiftOf =
        String.join(" ", staff.site(), rota, shift.member(), Long.toString(shift.start()));
    int earlier = alike.merge(shiftOf, 1, Integer::sum) - 1;
    return Sha256.of(shiftOf + " " + earlier).substring(0, UID_DIGITS) + "@replyby";
  }
}
