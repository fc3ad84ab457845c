package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which older covers the newest one goes before. */
class OverridesTest {
  private static final String DAY = "2026-01-05T00:00";
  private static final String NEXT = "2026-01-06T00:00";

  /** Bo works from 9 to 12, and cy from 14 to 18. */
  private static Desk desk() {
    return Desk.in("Europe/Amsterdam")
        .always("bo")
        .during(Plan.in("Europe/Amsterdam").daily("09:00-12:00"))
        .always("cy")
        .during(Plan.in("Europe/Amsterdam").daily("14:00-18:00"))
        .joins("ana")
        .joins("dee");
  }

  private static List<String> overridden(Desk desk) {
    var planned = Roster.of(desk.rota(), desk.team(), List.of(), desk.at(DAY), desk.at(NEXT));
    var overrides = new Overrides(planned, desk.roster(DAY, NEXT), desk.covers());
    return overrides.of(desk.covers().getLast()).stream()
        .sorted(Cover.BY_AGE)
        .map(Cover::id)
        .toList();
  }

  @Test
  void notOneThatHandedOverAnotherShiftOfTheSameTime() {
    var desk =
        desk()
            .cover("cy", "bo", DAY, NEXT)
            .cover("ana", "cy", "2026-01-05T13:00", "2026-01-05T19:00");
    assertEquals(
        List.of("cy 01-05 09:00 > 01-05 12:00 by c1", "1 ana 01-05 14:00 > 01-05 18:00 by c2"),
        desk.shifts(DAY, NEXT));
    assertEquals(List.of(), overridden(desk));
  }

  @Test
  void ofAChainTheOneWhoLosesTheShiftAndNoOther() {
    var desk =
        desk()
            .cover("ana", "bo", DAY, NEXT)
            .cover("cy", "ana", DAY, NEXT)
            .cover("dee", "bo", DAY, NEXT);
    assertEquals(List.of("c2"), overridden(desk));
  }

  @Test
  void everyOneThatHadPartOfIt() {
    var desk =
        desk()
            .cover("ana", "bo", DAY, "2026-01-05T10:00")
            .cover("cy", "bo", "2026-01-05T10:00", NEXT)
            .cover("dee", "bo", "2026-01-05T09:30", "2026-01-05T11:00");
    assertEquals(List.of("c1", "c2"), overridden(desk));
  }

  @Test
  void oneThatHadItThoughWhoHadItWasAwayThen() {
    var desk =
        desk().away("ana", DAY, NEXT).cover("ana", "bo", DAY, NEXT).cover("dee", "ana", DAY, NEXT);
    assertEquals(List.of("c1"), overridden(desk));
  }

  @Test
  void theLeaveOfTheOneWhoTakesOver() {
    var desk = desk().cover("dee", "ana", DAY, NEXT).cover("ana", "bo", DAY, NEXT);
    assertEquals(List.of("c1"), overridden(desk));
    var later = desk().cover("dee", "ana", "2026-01-05T12:00", NEXT).cover("ana", "bo", DAY, NEXT);
    assertEquals(List.of(), overridden(later), "the shift has ended then");
  }
}
