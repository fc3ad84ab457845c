package dev.replyby.oncall;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Texts;
import dev.replyby.rota.Duty;
import dev.replyby.rota.Hole;
import dev.replyby.rota.Missing;
import dev.replyby.rota.Shift;
import dev.replyby.store.Status;
import dev.replyby.time.Opening;
import java.util.List;
import java.util.Locale;

/** Duties, shifts and holes as JSON. */
public final class DutyJson {
  private DutyJson() {}

  /** The duties of a rota's layers at the epoch second {@code at}. */
  static ObjectNode rota(List<Duty> duties, long at) {
    var json = object();
    Duty.first(duties).ifPresent(first -> json.put("first", first.shift().member()));
    var layers = json.putArray("layers");
    duties.forEach(duty -> layers.add(duty(duty, at)));
    return json;
  }

  private static ObjectNode duty(Duty duty, long at) {
    var json = object().put("layer", duty.layer());
    switch (duty) {
      case Duty.Served(var shift, var _) -> {
        json.put("member", shift.member());
        if (shift.end() < at + Duty.HORIZON.toSeconds()) {
          json.put("until", Texts.ofInstant(shift.end()));
        }
      }
      case Duty.Nobody(var _, var missing, var _) ->
          missing.ifPresent(m -> json.set("missing", missing(m)));
    }
    duty.next().ifPresent(next -> json.set("next", shift(next)));
    return json;
  }

  static ObjectNode shift(Shift shift) {
    var json =
        object()
            .put("member", shift.member())
            .put("start", Texts.ofInstant(shift.start()))
            .put("end", Texts.ofInstant(shift.end()))
            .put("layer", shift.layer());
    shift.cover().ifPresent(c -> json.put("cover", c.id()).put("replaces", c.replaces()));
    return json;
  }

  /** A shift that nobody serves, and why. */
  public static ObjectNode missing(Missing missing) {
    var why = missing.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return shift(missing.shift()).put("why", why);
  }

  /** A hole with those who are free then. */
  public static ObjectNode hole(Hole hole) {
    var json = Gaps.json(new Opening(hole.start(), hole.end()));
    var free = json.putArray("free");
    hole.free().forEach(free::add);
    return json;
  }

  static ObjectNode status(Status status) {
    return object()
        .put("state", status.kind().word())
        .put("since", Texts.ofInstant(status.since()))
        .put("until", Texts.ofInstant(status.until()));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
