package dev.replyby.sign;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DateRange;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.WallTime;
import dev.replyby.http.Json;
import dev.replyby.http.Utf8;
import dev.replyby.plan.Plan;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Opening hours in the words of schema.org: the weekly hours, and for the year ahead every date on
 * which something else opens. A site's own hours are those of its first channel; each channel is a
 * contact point with its own.
 *
 * @see <a href="https://schema.org/OpeningHoursSpecification">OpeningHoursSpecification</a>
 */
final class HoursJsonLd {
  private static final int DAYS_AHEAD = 365;

  private final JsonGenerator json;
  private final LocalDate today;
  private final IdentityHashMap<Calendar, List<Different>> exceptions = new IdentityHashMap<>();

  private HoursJsonLd(JsonGenerator json, LocalDate today) {
    this.json = json;
    this.today = today;
  }

  /** The body of {@code /hours} on the site's local date {@code today}. */
  static Utf8 write(Plan plan, LocalDate today) {
    return Json.write(json -> new HoursJsonLd(json, today).fields(plan));
  }

  private void fields(Plan plan) throws IOException {
    json.writeStringField("@context", "https://schema.org");
    json.writeStringField("@type", "LocalBusiness");
    json.writeStringField("name", plan.name());
    var first = plan.channels().values().iterator().next();
    specifications("openingHoursSpecification", plan.calendarOf(first));
    json.writeArrayFieldStart("contactPoint");
    for (var channel : plan.channels().entrySet()) {
      var label = Labels.own(channel.getValue(), plan);
      json.writeStartObject();
      json.writeStringField("@type", "ContactPoint");
      json.writeStringField("contactType", "customer support");
      json.writeStringField("name", label.orElse(channel.getKey()));
      specifications("hoursAvailable", plan.calendarOf(channel.getValue()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void specifications(String field, Calendar calendar) throws IOException {
    json.writeArrayFieldStart(field);
    for (var day : DayOfWeek.values()) {
      for (var range : calendar.weekly().on(day).ranges()) {
        specification(day, range);
      }
    }
    for (var exception : exceptions.computeIfAbsent(calendar, this::exceptions)) {
      if (exception.hours().ranges().isEmpty()) {
        specification(exception.dates(), "00:00", "00:00"); // how schema.org writes closed
      }
      for (var range : exception.hours().ranges()) {
        specification(exception.dates(), opens(range), closes(range));
      }
    }
    json.writeEndArray();
  }

  private record Different(DateRange.Dates dates, DayHours hours) {}

  /** Runs of equal dates whose hours are not the weekly ones. */
  private List<Different> exceptions(Calendar calendar) {
    var byDate = new TreeMap<LocalDate, DayHours>();
    var days = calendar.hoursByDate(today, today.plusDays(DAYS_AHEAD));
    for (int i = 0; i < days.size(); i++) {
      var date = today.plusDays(i);
      var hours = days.get(i);
      if (!hours.equals(calendar.weekly().on(date.getDayOfWeek()))) {
        byDate.put(date, hours);
      }
    }
    var runs = new ArrayList<Different>();
    byDate.forEach(
        (date, hours) -> {
          var last = runs.isEmpty() ? null : runs.getLast();
          if (last != null
              && last.hours().equals(hours)
              && last.dates().to().plusDays(1).equals(date)) {
            runs.removeLast();
            runs.add(new Different(new DateRange.Dates(last.dates().from(), date), hours));
          } else {
            runs.add(new Different(new DateRange.Dates(date, date), hours));
          }
        });
    return runs;
  }

  private void specification(DayOfWeek day, LocalHours range) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "OpeningHoursSpecification");
    var name = day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    json.writeStringField("dayOfWeek", "https://schema.org/" + name);
    json.writeStringField("opens", opens(range));
    json.writeStringField("closes", closes(range));
    json.writeEndObject();
  }

  private void specification(DateRange.Dates dates, String opens, String closes)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "OpeningHoursSpecification");
    json.writeStringField("validFrom", dates.from().toString());
    json.writeStringField("validThrough", dates.to().toString());
    json.writeStringField("opens", opens);
    json.writeStringField("closes", closes);
    json.writeEndObject();
  }

  private static String opens(LocalHours range) {
    return new WallTime(range.opens()).toString();
  }

  /**
   * A close before the open is on the next day. The end of the day is then {@code 00:00}, but for a
   * whole day from midnight, which equal ends would call closed.
   */
  private static String closes(LocalHours range) {
    if (range.closes() - range.opens() == WallTime.DAY) {
      return range.opens() == 0 ? "23:59" : new WallTime(range.opens() - 1).toString();
    }
    return new WallTime(range.closes() % WallTime.DAY).toString();
  }
}
