package dev.replyby.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DateRange;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.WeeklyHours;
import dev.replyby.http.Json;
import dev.replyby.promise.Target;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.TreeSet;

/** A plan as the JSON text that is stored; {@link PlanReader} is its inverse. */
public final class PlanWriter {
  private PlanWriter() {}

  /** The plan as text. */
  public static String write(Plan plan) {
    return Json.write(
            json -> {
              json.writeStringField("name", plan.name());
              json.writeStringField("zone", plan.zone().getId());
              json.writeStringField("locale", plan.locale());
              json.writeStringField("from", plan.from().toString());
              json.writeStringField("until", plan.until().toString());
              json.writeObjectFieldStart("calendars");
              for (var calendar : plan.calendars().entrySet()) {
                json.writeFieldName(calendar.getKey());
                calendar(json, calendar.getValue(), plan, firstYear(plan, calendar.getKey()));
              }
              json.writeEndObject();
              json.writeObjectFieldStart("channels");
              for (var channel : plan.channels().entrySet()) {
                json.writeFieldName(channel.getKey());
                channel(json, channel.getValue());
              }
              json.writeEndObject();
              StaffWriter.write(json, plan);
            })
        .text();
  }

  /** That of the plan, or the first in which a holiday is counted as a turn. */
  private static int firstYear(Plan plan, String calendar) {
    int first = plan.from().getYear();
    return Math.min(first, plan.staff().holidaysOf(calendar).orElse(first));
  }

  private static void calendar(JsonGenerator json, Calendar calendar, Plan plan, int firstYear)
      throws IOException {
    json.writeStartObject();
    json.writeFieldName("weekly");
    weekly(json, calendar.weekly());
    json.writeArrayFieldStart("seasons");
    for (var season : calendar.seasons()) {
      json.writeStartObject();
      range(json, season.dates());
      json.writeFieldName("weekly");
      weekly(json, season.weekly());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("holidays");
    for (int year = firstYear; year <= plan.until().getYear(); year++) {
      for (var holiday : new TreeSet<>(calendar.holidays().in(year))) {
        json.writeString(holiday.toString());
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("special");
    for (var day : calendar.special()) {
      json.writeStartObject();
      range(json, day.dates());
      json.writeFieldName("hours");
      hours(json, day.hours());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void weekly(JsonGenerator json, WeeklyHours weekly) throws IOException {
    json.writeStartArray();
    for (var day : DayOfWeek.values()) {
      hours(json, weekly.on(day));
    }
    json.writeEndArray();
  }

  private static void hours(JsonGenerator json, DayHours hours) throws IOException {
    json.writeStartArray();
    for (var range : hours.ranges()) {
      json.writeString(range.toString());
    }
    json.writeEndArray();
  }

  private static void range(JsonGenerator json, DateRange range) throws IOException {
    switch (range) {
      case DateRange.Dates dates -> {
        json.writeStringField("from", dates.from().toString());
        json.writeStringField("to", dates.to().toString());
      }
      case DateRange.EveryYear yearly -> {
        json.writeStringField("from", yearly.from().toString());
        json.writeStringField("to", yearly.to().toString());
      }
    }
  }

  private static void channel(JsonGenerator json, PlannedChannel channel) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("label");
    for (var label : channel.label().entrySet()) {
      json.writeStringField(label.getKey(), label.getValue());
    }
    json.writeEndObject();
    json.writeStringField("calendar", channel.calendar());
    json.writeNumberField("granularity", channel.granularity());
    if (!channel.rotas().isEmpty()) {
      json.writeArrayFieldStart("rotas");
      for (var rota : channel.rotas()) {
        json.writeString(rota);
      }
      json.writeEndArray();
    }
    if (channel.claim().isPresent()) {
      var claim = channel.claim().get();
      json.writeNumberField("keep", claim.keep());
      json.writeStringField("evidence", claim.mode().word());
    }
    switch (channel.target()) {
      case Target.Open open -> json.writeNumberField("open", open.seconds());
      case Target.Elapsed elapsed -> json.writeNumberField("elapsed", elapsed.seconds());
      case Target.Day day -> {
        json.writeArrayFieldStart("day");
        json.writeString(day.before().toString());
        json.writeString(day.sameDayBy().toString());
        json.writeString(day.nextDayBy().toString());
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }
}
