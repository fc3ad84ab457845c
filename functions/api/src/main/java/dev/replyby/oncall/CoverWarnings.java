package dev.replyby.oncall;

import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.rota.Cover;
import dev.replyby.rota.Roster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a document that is published makes of the covers beside it, which it neither has nor ends.
 */
public final class CoverWarnings {
  private static final String STAYS = "; the cover stays until it ends or is taken back";

  private CoverWarnings() {}

  /** At most one for each of these covers: whom it names is gone, or it changes nothing. */
  public static List<Mistake> of(StaffedSite staffed, List<Cover> covers) {
    var warnings = new ArrayList<Mistake>();
    if (!covers.isEmpty()) {
      long from = covers.stream().mapToLong(Cover::start).min().orElseThrow();
      long to = covers.stream().mapToLong(Cover::end).max().orElseThrow();
      var rosters = staffed.with(covers).crew().rosters(from, to).values();
      covers.forEach(c -> warning(staffed, c, rosters).ifPresent(warnings::add));
    }
    return warnings;
  }

  private static Optional<Mistake> warning(
      StaffedSite staffed, Cover cover, Collection<Roster> rosters) {
    var members = staffed.site().members();
    if (!members.containsKey(cover.replaces())) {
      return Optional.of(
          gone(cover, cover.replaces(), "is not in the document, so that this changes nothing"));
    }
    if (!members.containsKey(cover.member())) {
      return Optional.of(
          gone(cover, cover.member(), "is not in the document, so that nobody is on duty then"));
    }
    boolean idle = rosters.stream().allMatch(roster -> roster.idle().contains(cover));
    return idle
        ? Optional.of(
            new Mistake(
                "/rotas",
                text(cover)
                    + " changes nothing: "
                    + cover.replaces()
                    + " has no shift then, or a newer cover has it"
                    + STAYS))
        : Optional.empty();
  }

  private static Mistake gone(Cover cover, String member, String what) {
    return new Mistake("/members/" + member, text(cover) + ": " + member + " " + what + STAYS);
  }

  private static String text(Cover cover) {
    return "cover "
        + cover.id()
        + ", "
        + cover.member()
        + " for "
        + cover.replaces()
        + " from "
        + Texts.ofInstant(cover.start())
        + " to "
        + Texts.ofInstant(cover.end());
  }
}
