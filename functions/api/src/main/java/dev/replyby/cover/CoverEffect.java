package dev.replyby.cover;

import dev.replyby.oncall.PublishedStaff;
import dev.replyby.rota.Cover;
import dev.replyby.rota.Coverage;
import dev.replyby.rota.Hole;
import dev.replyby.rota.Missing;
import dev.replyby.rota.Overrides;
import dev.replyby.rota.Roster;
import dev.replyby.time.Openings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What covers change.
 *
 * @param rosters of every rota with the covers, over all their time
 * @param overrides of every rota, which older ones a cover goes before
 */
record CoverEffect(Map<String, Roster> rosters, List<Overrides> overrides) {
  /** Of each kind so many are told: a year's cover may open a hole every day. */
  static final int MOST = 50;

  /** What these covers, of which there is at least one, change of that staff's shifts. */
  static CoverEffect of(PublishedStaff staff, List<Cover> covers) {
    long from = covers.stream().mapToLong(Cover::start).min().orElseThrow();
    long to = covers.stream().mapToLong(Cover::end).max().orElseThrow();
    var crew = staff.crew();
    var all = crew.live().covers();
    var covered = crew.rosters(from, to);
    var planned = crew.with(List.of());
    var overrides =
        covered.entrySet().stream()
            .map(
                rota ->
                    new Overrides(planned.roster(rota.getKey(), from, to), rota.getValue(), all))
            .toList();
    return new CoverEffect(covered, overrides);
  }

  /**
   * Whether it changes nothing: who is replaced has no shift in its time, or a newer cover has it.
   */
  boolean isIdle(Cover cover) {
    return rosters.values().stream().allMatch(roster -> roster.idle().contains(cover));
  }

  /**
   * The ids of the older covers that it goes before in a shift that it hands over, the oldest
   * first.
   */
  List<String> overrides(Cover cover) {
    return overrides.stream()
        .flatMap(rota -> rota.of(cover).stream())
        .distinct()
        .sorted(Cover.BY_AGE)
        .map(Cover::id)
        .toList();
  }

  /**
   * By rota, what was taken over by that cover and is served by nobody, the first of it; no rota
   * without any.
   */
  Map<String, List<Missing>> missing(Cover cover) {
    var missing = new LinkedHashMap<String, List<Missing>>();
    rosters.forEach(
        (rota, roster) -> {
          var own =
              roster.missing().stream()
                  .filter(m -> m.shift().cover().equals(Optional.of(cover)))
                  .limit(MOST)
                  .toList();
          if (!own.isEmpty()) {
            missing.put(rota, own);
          }
        });
    return missing;
  }

  /**
   * By channel, the published time in [{@code from}, {@code to}) that is staffed with {@code
   * before} and not any more with {@code after}, the first of it, each stretch with those who are
   * free then; no channel without any, and none when all that time has passed.
   */
  static Map<String, List<Hole>> opened(
      PublishedStaff before, PublishedStaff after, long from, long to) {
    if (to <= from) {
      return Map.of();
    }
    var rosters = after.crew().rosters(from, to);
    var earlier = before.crew().rosters(from, to);
    var opened = new LinkedHashMap<String, List<Hole>>();
    after
        .plan()
        .channels()
        .forEach(
            (id, channel) -> {
              var was = before.coverage(channel, earlier, from, to).open();
              var lost = was.except(after.coverage(channel, rosters, from, to).open());
              if (lost.size() > 0) {
                opened.put(id, holes(lost, after, rosters));
              }
            });
    return opened;
  }

  private static List<Hole> holes(
      Openings lost, PublishedStaff staff, Map<String, Roster> rosters) {
    var first = new Openings.Builder(MOST);
    lost.toList().stream().limit(MOST).forEach(hole -> first.add(hole.start(), hole.end()));
    var unstaffed = new Coverage(first.build(), Openings.none());
    return Hole.in(unstaffed, staff.crew(), rosters.values(), staff.plan().zone());
  }
}
