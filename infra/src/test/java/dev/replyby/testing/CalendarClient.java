package dev.replyby.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads calendar feeds with a library that others wrote, ical.js, and no time zones but theirs. */
public final class CalendarClient {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CalendarClient() {}

  /**
   * What a calendar would show.
   *
   * @param start epoch second, inclusive
   * @param end epoch second, exclusive
   */
  public record Event(
      String uid, long start, long end, String summary, String description, int sequence) {
    /** From when to when, in UTC. */
    public String span() {
      return Instant.ofEpochSecond(start) + " " + Instant.ofEpochSecond(end);
    }
  }

  /** The events of one feed, in its order. */
  public static List<Event> read(String feed) {
    return readAll(List.of(feed)).getFirst();
  }

  /** Those of several. */
  public static List<List<Event>> readAll(List<String> feeds) {
    try {
      var process =
          new ProcessBuilder("node", "src/test/js/read-feeds.mjs")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (var in = process.getOutputStream()) {
        MAPPER.writeValue(in, feeds);
      }
      var printed = process.getInputStream().readAllBytes();
      assertEquals(0, process.waitFor(), "node did not read the feeds");
      var read = new ArrayList<List<Event>>();
      MAPPER.readTree(printed).forEach(events -> read.add(events(events)));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Event> events(JsonNode events) {
    var read = new ArrayList<Event>();
    events.forEach(e -> read.add(MAPPER.convertValue(e, Event.class)));
    return read;
  }
}
