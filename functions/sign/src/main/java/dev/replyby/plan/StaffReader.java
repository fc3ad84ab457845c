package dev.replyby.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.replyby.rota.Every;
import dev.replyby.rota.Rotation;
import dev.replyby.rota.Staff;
import dev.replyby.rota.Stay;
import dev.replyby.rota.Turn;
import dev.replyby.rota.WrittenLayer;
import dev.replyby.rota.WrittenLayer.Hours;
import dev.replyby.rota.WrittenMember;
import dev.replyby.rota.WrittenRota;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link StaffWriter} wrote. */
final class StaffReader {
  private final JsonWalk walk;
  private final JsonParser json;
  private final ZoneId zone;

  /**
   * @param zone the site's
   */
  StaffReader(JsonWalk walk, ZoneId zone) {
    this.walk = walk;
    this.json = walk.json();
    this.zone = zone;
  }

  Staff read() throws IOException {
    var members = new LinkedHashMap<String, WrittenMember>();
    var rotas = new LinkedHashMap<String, WrittenRota>();
    walk.object(
        name -> {
          switch (name) {
            case "members" -> walk.object(id -> members.put(id, member()));
            case "rotas" ->
                walk.object(id -> rotas.put(id, new WrittenRota(walk.array(this::layer))));
            default -> {}
          }
        });
    return new Staff(members, rotas);
  }

  private WrittenMember member() throws IOException {
    var fields = new HashMap<String, String>();
    walk.object(name -> fields.put(name, json.getText()));
    return new WrittenMember(stay(fields), Optional.ofNullable(fields.get("calendar")));
  }

  private WrittenLayer layer() throws IOException {
    var fields = new HashMap<String, String>();
    var turns = new ArrayList<Turn>();
    var during = new ArrayList<Hours>();
    walk.object(
        name -> {
          switch (name) {
            case "turns" -> turns.addAll(walk.array(this::turn));
            case "during" -> during.add(hours());
            default -> fields.put(name, json.getText());
          }
        });
    return new WrittenLayer(
        turns,
        Optional.ofNullable(fields.get("zone")).map(ZoneId::of).orElse(zone),
        Optional.ofNullable(fields.get("from")).map(from -> rotation(from, fields)),
        during.stream().findFirst(),
        !"false".equals(fields.get("staffs")));
  }

  private Turn turn() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return Turn.of(json.getText());
    }
    var fields = new HashMap<String, String>();
    walk.object(name -> fields.put(name, json.getText()));
    int weight = Integer.parseInt(fields.getOrDefault("weight", "1"));
    return new Turn(fields.getOrDefault("member", ""), weight, stay(fields));
  }

  private Hours hours() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> new Hours.Named(json.getText());
      case START_OBJECT -> {
        var fields = new HashMap<String, String>();
        walk.object(name -> fields.put(name, json.getText()));
        yield new Hours.Holidays(fields.getOrDefault("holidays", ""));
      }
      default -> new Hours.Weekly(zone, JsonWalk.week(walk.array(walk::hours)));
    };
  }

  private static Rotation rotation(String from, Map<String, String> fields) {
    var every = Every.parse(fields.getOrDefault("every", "")).orElseThrow();
    return new Rotation(LocalDateTime.parse(from), every);
  }

  private static Stay stay(Map<String, String> fields) {
    return new Stay(
        Optional.ofNullable(fields.get("from")).map(LocalDate::parse),
        Optional.ofNullable(fields.get("to")).map(LocalDate::parse));
  }
}
