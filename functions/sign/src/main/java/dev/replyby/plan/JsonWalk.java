package dev.replyby.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.WeeklyHours;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Goes through JSON from the value that the parser stands on. */
record JsonWalk(JsonParser json) {
  @FunctionalInterface
  interface Field {
    void read(String name) throws IOException;
  }

  @FunctionalInterface
  interface Element<T> {
    T read() throws IOException;
  }

  /** Every field of this object. */
  void object(Field field) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      json.nextToken();
      field.read(name);
      json.skipChildren(); // what a newer writer added and no field has read
    }
  }

  /** Every element of this array. */
  <T> List<T> array(Element<T> element) throws IOException {
    var list = new ArrayList<T>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(element.read());
    }
    return list;
  }

  /** The hours of a day. */
  DayHours hours() throws IOException {
    return DayHours.of(
        array(json::getText).stream().map(r -> LocalHours.parse(r).orElseThrow()).toList());
  }

  /** The hours of seven days, Monday first, as a week. */
  static WeeklyHours week(List<DayHours> days) {
    var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, days.get(day.getValue() - 1));
    }
    return new WeeklyHours(week);
  }
}
