package dev.replyby.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.WallTime;
import dev.replyby.evidence.Claim;
import dev.replyby.evidence.EvidenceMode;
import dev.replyby.promise.Target;
import dev.replyby.rota.Every;
import dev.replyby.rota.Rotation;
import dev.replyby.rota.Staff;
import dev.replyby.rota.Stay;
import dev.replyby.rota.Turn;
import dev.replyby.rota.WrittenLayer;
import dev.replyby.rota.WrittenLayer.Hours;
import dev.replyby.rota.WrittenMember;
import dev.replyby.rota.WrittenRota;
import dev.replyby.testing.PlanBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as it was. */
class PlanRoundTripTest {
  private static final Target HOUR = new Target.Open(3600);

  static List<Target> targets() {
    return List.of(
        HOUR,
        new Target.Open(0),
        new Target.Open(Long.MAX_VALUE),
        new Target.Elapsed(86_400),
        new Target.Elapsed(0),
        new Target.Day(new WallTime(15 * 60), new WallTime(17 * 60), new WallTime(12 * 60)),
        new Target.Day(new WallTime(0), new WallTime(WallTime.DAY), new WallTime(WallTime.DAY)));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void aTargetIsKept(Target target) {
    assertKept(PlanBuilder.office().channel("chat", target).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mon-fri 09:00-17:30",
        "mon 09:00-12:30 13:00-17:30; fri 22:00-02:00",
        "mon-sun 00:00-24:00",
        "mon 08:00-08:00",
        "mon 01:00-24:00; tue 00:00-00:01; wed 23:59-24:00; thu 23:59-23:58",
        "mon 07:00-09:00 08:00-08:00",
        "mon 07:00-09:00 08:00-08:00 08:20-08:20 22:00-21:00"
      })
  void hoursAreKeptEvenWhereMergedRangesPassTheDay(String week) {
    assertKept(PlanBuilder.office().week(week).build());
  }

  @Test
  void seasonsAndSpecialDaysAreKeptDatedAndYearly() {
    assertKept(
        PlanBuilder.office()
            .season("2026-06-01", "2026-08-31", "mon-thu 08:00-14:00")
            .season("--12-20", "--01-06", "")
            .season("--02-29", "--02-29", "sun 10:00-11:00")
            .special("2026-12-24", "2026-12-24", "09:00-12:00")
            .special("2026-12-28", "2026-12-31", "")
            .special("--05-05", "--05-05", "22:00-02:00")
            .build());
  }

  @Test
  void holidaysAreKeptFromTheFirstDateToTheLast() {
    assertKept(
        PlanBuilder.office()
            .holiday("2025-12-25")
            .holiday("2026-04-27")
            .holiday("2028-05-05")
            .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E-mail",
        "",
        " ",
        "\"quoted\" \\ /",
        "naïef € 漢字 🕘",
        "line\nbreak\ttab\u0000",
        "}{"
      })
  void aLabelIsKeptWhateverItsCharacters(String label) {
    assertKept(PlanBuilder.office().channel("chat", HOUR, Map.of("nl", label)).build());
  }

  @Test
  void whatRepliesAreMeasuredAgainstIsKept() {
    for (var mode : EvidenceMode.values()) {
      var claim = Optional.of(new Claim(0.95, mode));
      assertKept(PlanBuilder.office().channel("chat", HOUR, claim).build());
    }
  }

  @Test
  void severalCalendarsAndChannelsKeepTheirOrder() {
    var office = PlanBuilder.office().build();
    var nights = PlanBuilder.in("Europe/Amsterdam").week("mon-sun 22:00-06:00").calendar();
    var calendars = new LinkedHashMap<>(office.calendars());
    calendars.put("nights", nights);
    var channels = new LinkedHashMap<String, PlannedChannel>();
    for (var id : List.of("z", "email", "a")) {
      channels.put(id, new PlannedChannel(Map.of(), "nights", HOUR, 900, List.of("desk", "late")));
    }
    assertKept(
        new Plan(
            "",
            office.zone(),
            "nl-BE",
            office.from(),
            office.until(),
            calendars,
            channels,
            Staff.NONE));
  }

  @Test
  void membersAndRotasAreKeptWithEverythingTheyMaySay() {
    var march = Stay.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 15));
    var members = new LinkedHashMap<String, WrittenMember>();
    members.put("zoe", new WrittenMember(Stay.ALWAYS, Optional.empty()));
    members.put("ana", new WrittenMember(march, Optional.of(PlanBuilder.SUPPORT)));
    members.put("bo", new WrittenMember(Stay.to(LocalDate.of(2027, 1, 1)), Optional.empty()));
    var amsterdam = ZoneId.of("Europe/Amsterdam");
    var full =
        new WrittenLayer(
            List.of(Turn.of("zoe"), new Turn("ana", 3, march), new Turn("bo", 1, march)),
            ZoneId.of("Asia/Manila"),
            Optional.of(new Rotation(LocalDateTime.of(2026, 1, 5, 9, 0, 1), new Every.Hours(168))),
            Optional.of(new Hours.Named(PlanBuilder.SUPPORT)),
            false);
    var weekly =
        new WrittenLayer(
            List.of(Turn.of("bo")),
            amsterdam,
            Optional.of(new Rotation(LocalDateTime.of(2026, 1, 31, 0, 0), new Every.Months(3))),
            Optional.of(
                new Hours.Weekly(
                    amsterdam,
                    dev.replyby.testing.Hours.week("mon-thu 09:00-12:00; fri-sun 22:00-02:00"))),
            true);
    var bare =
        new WrittenLayer(
            List.of(Turn.of("ana")), amsterdam, Optional.empty(), Optional.empty(), true);
    var rotas = new LinkedHashMap<String, WrittenRota>();
    rotas.put("late", new WrittenRota(List.of(bare)));
    rotas.put("desk", new WrittenRota(List.of(full, weekly)));
    assertKept(PlanBuilder.office().staff(new Staff(members, rotas)).build());
  }

  @Test
  void holidaysThatAreTurnsAreKeptFromTheFirstTurnOn() {
    var layer =
        new WrittenLayer(
            List.of(Turn.of("ana"), Turn.of("bo")),
            ZoneId.of("Europe/Amsterdam"),
            Optional.of(new Rotation(LocalDateTime.of(2016, 1, 1, 0, 0), new Every.Hours(24))),
            Optional.of(new Hours.Holidays(PlanBuilder.SUPPORT)),
            true);
    var staff = new Staff(Map.of(), Map.of("desk", new WrittenRota(List.of(layer))));
    var plan =
        PlanBuilder.office().holiday("2016-12-25").holiday("2026-12-25").staff(staff).build();
    assertKept(plan);
    assertTrue(PlanWriter.write(plan).contains("\"2016-12-25\""));
    assertFalse(
        PlanWriter.write(PlanBuilder.office().holiday("2016-12-25").build()).contains("2016"));
  }

  private static void assertKept(Plan plan) {
    var text = PlanWriter.write(plan);
    var read = PlanReader.read(text);
    assertEquals(text, PlanWriter.write(read));
    assertEquals(List.copyOf(plan.channels().entrySet()), List.copyOf(read.channels().entrySet()));
    assertEquals(head(plan), head(read));
    assertEquals(plan.staff(), read.staff());
    assertEquals(
        List.copyOf(plan.staff().rotas().keySet()), List.copyOf(read.staff().rotas().keySet()));
    plan.calendars().forEach((id, c) -> assertKept(c, read.calendars().get(id), plan));
  }

  private static void assertKept(Calendar calendar, @Nullable Calendar read, Plan plan) {
    assertNotNull(read);
    for (var day : DayOfWeek.values()) {
      assertEquals(calendar.weekly().on(day), read.weekly().on(day));
    }
    assertEquals(calendar.special(), read.special());
    assertEquals(
        calendar.openings(plan.from(), plan.until()), read.openings(plan.from(), plan.until()));
  }

  private static List<Object> head(Plan plan) {
    return List.of(
        plan.name(),
        plan.zone(),
        plan.locale(),
        plan.from(),
        plan.until(),
        List.copyOf(plan.calendars().keySet()));
  }
}
