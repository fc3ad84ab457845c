package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.replyby.calendar.Calendar;
import dev.replyby.time.Openings;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Members and rotas with what was said beside them. Ana is always on the desk, bo on the phone. */
class CrewTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Openings SOON = Openings.between(100, 200);

  private static Crew crew(Live live) {
    var everybody = new WrittenMember(Stay.ALWAYS, Optional.empty());
    var members = Map.of("ana", everybody, "bo", everybody, "cy", everybody);
    var rotas = Map.of("desk", rota("ana"), "phone", rota("bo"));
    return Crew.of(new Staff(members, rotas), CrewTest::noCalendar, live);
  }

  private static Calendar noCalendar(String id) {
    throw new AssertionError("nobody named the calendar " + id);
  }

  private static WrittenRota rota(String member) {
    var layer =
        new WrittenLayer(List.of(Turn.of(member)), ZONE, Optional.empty(), Optional.empty(), true);
    return new WrittenRota(List.of(layer));
  }

  private static Live away(String member) {
    return new Live(Map.of(member, SOON), Map.of(), List.of());
  }

  private static Live present(String member) {
    return new Live(Map.of("ana", SOON, "bo", SOON), Map.of(member, SOON), List.of());
  }

  @Test
  void whoIsAwayLeavesTheirRotaAlone() {
    var crew = crew(away("ana"));
    assertEquals(
        List.of(Openings.between(0, 100), Openings.between(200, 300)),
        crew.staffed("desk", 0, 300).toList().stream()
            .map(o -> Openings.between(o.start(), o.end()))
            .toList());
    assertEquals(Openings.between(0, 300), crew.staffed("phone", 0, 300));
  }

  @Test
  void whatIsPublishedIsStaffedByTheRotasItHasOrWhereItHasNoneAssumedTo() {
    var crew = crew(away("ana"));
    var published = Openings.between(50, 150);
    var assumed = crew.coverage(published, List.of(), 0, 300);
    assertEquals(published, assumed.open());
    assertEquals(Openings.none(), assumed.holes());
    var staffed = crew.coverage(published, List.of("desk"), 0, 300);
    assertEquals(Openings.between(50, 100), staffed.open());
    assertEquals(Openings.between(100, 150), staffed.holes());
    assertEquals(staffed, crew.coverage(published, List.of("desk"), crew.rosters(0, 300)));
    assertEquals(published, crew.coverage(published, List.of("desk", "phone"), 0, 300).open());
  }

  @Test
  void whoSaysToBeThereStaffsTheRotasThatHaveThemAndNoOther() {
    assertEquals(SOON, crew(present("ana")).present("desk"));
    assertEquals(Openings.none(), crew(present("ana")).present("phone"));
    assertEquals(Openings.none(), crew(present("cy")).present("desk"));
    assertEquals(List.of("ana"), crew(present("ana")).present("desk", 100));
    assertEquals(List.of(), crew(present("ana")).present("desk", 200));
    assertEquals(List.of(), crew(present("ana")).present("phone", 100));
    assertEquals(Openings.between(0, 300), crew(present("ana")).staffed("desk", 0, 300));
    assertEquals(2, crew(present("ana")).staffed("phone", 0, 300).size());
  }

  @Test
  void severalRotasAreStaffedByAnyOfThem() {
    assertEquals(
        Openings.between(0, 300), crew(away("ana")).staffed(List.of("desk", "phone"), 0, 300));
  }

  @Test
  void coversCountInShiftsAndDuties() {
    var cover = new Cover("1", "cy", "ana", 100, 200, 0);
    var crew = crew(Live.NONE).with(List.of(cover));
    assertEquals(
        List.of("ana", "cy", "ana"),
        crew.roster("desk", 0, 300).shifts().stream().map(Shift::member).toList());
    var duty = Duty.first(crew.duties("desk", 150)).orElseThrow();
    assertEquals("cy", duty.shift().member());
    assertEquals(Optional.of(cover), duty.shift().cover());
    assertEquals("bo", Duty.first(crew.duties("phone", 150)).orElseThrow().shift().member());
  }

  @Test
  void anUnknownRotaIsRefused() {
    var crew = crew(Live.NONE);
    assertThrows(IllegalArgumentException.class, () -> crew.roster("fax", 0, 1));
    assertThrows(IllegalArgumentException.class, () -> crew.duties("fax", 0));
  }
}
