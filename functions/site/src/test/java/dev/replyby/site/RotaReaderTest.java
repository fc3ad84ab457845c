package dev.replyby.site;

import static dev.replyby.site.Documents.site;
import static dev.replyby.site.Documents.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.WeeklyHours;
import dev.replyby.rota.Every;
import dev.replyby.rota.Rotation;
import dev.replyby.rota.Stay;
import dev.replyby.rota.Turn;
import dev.replyby.rota.WrittenLayer;
import dev.replyby.rota.WrittenLayer.Hours;
import dev.replyby.rota.WrittenMember;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotaReaderTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @Test
  void aLayerWithItsMembersAlone() {
    assertEquals(
        new WrittenLayer(
            List.of(Turn.of("ana")), AMSTERDAM, Optional.empty(), Optional.empty(), true),
        layer("{members: ['ana']}"));
  }

  @Test
  void aLayerWithEverything() {
    var stay = Stay.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 15));
    assertEquals(
        new WrittenLayer(
            List.of(Turn.of("ana"), new Turn("bo", 2, stay)),
            ZoneId.of("Asia/Manila"),
            Optional.of(new Rotation(LocalDateTime.of(2026, 1, 5, 9, 0), new Every.Hours(168))),
            Optional.of(new Hours.Named("support")),
            false),
        layer(
            """
            {members: ['ana', {member: 'bo', weight: 2, from: '2026-03-02', to: '2026-03-15'}],
             timeZone: 'Asia/Manila', every: 'P1W', from: '2026-01-05T09:00', during: 'support',
             staffs: false}
            """));
  }

  @Test
  void weeklyHoursAreOnTheClocksOfTheSite() {
    var monday = DayHours.of(List.of(new LocalHours(540, 1020)));
    assertEquals(
        Optional.of(new Hours.Weekly(AMSTERDAM, new WeeklyHours(Map.of(DayOfWeek.MONDAY, monday)))),
        layer("{members: ['ana'], timeZone: 'Asia/Manila', during: {mon: ['09:00-17:00']}}")
            .during());
  }

  @Test
  void holidaysMayBeTheHours() {
    assertEquals(
        Optional.of(new Hours.Holidays("support")),
        layer("{members: ['ana'], during: {holidays: 'support'}}").during());
  }

  @Test
  void membersJoinLeaveAndKeepHours() {
    var members = "{ana: {name: 'Ana', from: '2026-03-02', calendar: 'support'}}";
    assertEquals(
        Map.of(
            "ana", new WrittenMember(Stay.from(LocalDate.of(2026, 3, 2)), Optional.of("support"))),
        site(with("/members", members)).staff().members());
  }

  private static WrittenLayer layer(String layer) {
    var document = with("/members", "{ana: {name: 'Ana'}, bo: {name: 'Bo'}}");
    ((ObjectNode) document).set("rotas", Documents.json("{desk: {layers: [" + layer + "]}}"));
    var desk = Objects.requireNonNull(site(document).rotas().get("desk"));
    return desk.layers().getFirst();
  }
}
