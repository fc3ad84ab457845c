package dev.replyby.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.replyby.rota.Every;
import dev.replyby.rota.Rotation;
import dev.replyby.rota.Stay;
import dev.replyby.rota.Turn;
import dev.replyby.rota.WrittenLayer;
import dev.replyby.rota.WrittenMember;
import java.io.IOException;
import java.time.ZoneId;

/** Members and rotas as part of a plan's text, without what goes without saying. */
final class StaffWriter {
  private final JsonGenerator json;
  private final ZoneId zone;

  private StaffWriter(JsonGenerator json, ZoneId zone) {
    this.json = json;
    this.zone = zone;
  }

  /** Writes the plan's staff as a field; nothing where there are no rotas. */
  static void write(JsonGenerator json, Plan plan) throws IOException {
    if (plan.staff().rotas().isEmpty()) {
      return;
    }
    var writer = new StaffWriter(json, plan.zone());
    json.writeObjectFieldStart("staff");
    json.writeObjectFieldStart("members");
    for (var member : plan.staff().members().entrySet()) {
      json.writeFieldName(member.getKey());
      writer.member(member.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("rotas");
    for (var rota : plan.staff().rotas().entrySet()) {
      json.writeArrayFieldStart(rota.getKey());
      for (var layer : rota.getValue().layers()) {
        writer.layer(layer);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void member(WrittenMember member) throws IOException {
    json.writeStartObject();
    stay(member.stay());
    if (member.calendar().isPresent()) {
      json.writeStringField("calendar", member.calendar().get());
    }
    json.writeEndObject();
  }

  private void layer(WrittenLayer layer) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("turns");
    for (var turn : layer.turns()) {
      turn(turn);
    }
    json.writeEndArray();
    if (!layer.zone().equals(zone)) {
      json.writeStringField("zone", layer.zone().getId());
    }
    if (layer.rotation().isPresent()) {
      rotation(layer.rotation().get());
    }
    if (layer.during().isPresent()) {
      json.writeFieldName("during");
      hours(layer.during().get());
    }
    if (!layer.staffs()) {
      json.writeBooleanField("staffs", false);
    }
    json.writeEndObject();
  }

  private void turn(Turn turn) throws IOException {
    if (turn.equals(Turn.of(turn.member()))) {
      json.writeString(turn.member());
      return;
    }
    json.writeStartObject();
    json.writeStringField("member", turn.member());
    json.writeNumberField("weight", turn.weight());
    stay(turn.stay());
    json.writeEndObject();
  }

  private void stay(Stay stay) throws IOException {
    if (stay.first().isPresent()) {
      json.writeStringField("from", stay.first().get().toString());
    }
    if (stay.last().isPresent()) {
      json.writeStringField("to", stay.last().get().toString());
    }
  }

  private void rotation(Rotation rotation) throws IOException {
    json.writeStringField("from", rotation.from().toString());
    json.writeStringField(
        "every",
        switch (rotation.every()) {
          case Every.Hours(int hours) -> "PT" + hours + "H";
          case Every.Months(int months) -> "P" + months + "M";
        });
  }

  private void hours(WrittenLayer.Hours hours) throws IOException {
    switch (hours) {
      case WrittenLayer.Hours.Named(var calendar) -> json.writeString(calendar);
      case WrittenLayer.Hours.Weekly(var _, var week) -> PlanWriter.weekly(json, week);
      case WrittenLayer.Hours.Holidays(var calendar) -> {
        json.writeStartObject();
        json.writeStringField("holidays", calendar);
        json.writeEndObject();
      }
    }
  }
}
