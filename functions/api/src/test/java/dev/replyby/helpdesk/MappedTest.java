package dev.replyby.helpdesk;

import static dev.replyby.helpdesk.Deliveries.line;
import static dev.replyby.helpdesk.Deliveries.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonPointer;
import dev.replyby.site.Mapping;
import dev.replyby.site.Sender;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappedTest {
  private static final Mapping MAPPING =
      new Mapping(
          JsonPointer.compile("/type"),
          new Mapping.Words(Set.of("new"), Set.of("answer", "7"), Set.of("done"), Set.of("spam")),
          JsonPointer.compile("/ticket/0/id"),
          Optional.of(JsonPointer.compile("/ticket/0/at")),
          Optional.of(JsonPointer.compile("/sent")),
          JsonPointer.compile("/bot"),
          Set.of("false", "agent"),
          Optional.of(JsonPointer.compile("/queue")));

  private static final Mapping BARE =
      new Mapping(
          JsonPointer.compile("/type"),
          MAPPING.words(),
          JsonPointer.compile("/ticket/0/id"),
          Optional.empty(),
          Optional.empty(),
          JsonPointer.compile("/type"),
          Set.of("answer"),
          Optional.empty());

  private static final String DELIVERY =
      "{ticket: [{id: 'A-1', at: 1795600800}], sent: 1795601250000, bot: false, queue: 4}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{type: 'new'} | A-1: asked 10:00:00 in 4",
        "{type: 'new', queue: null} | A-1: asked 10:00:00",
        "{type: 'answer'} | A-1: asked 10:00:00 in 4, replied 10:07:30",
        "{type: 7} | A-1: asked 10:00:00 in 4, replied 10:07:30",
        "{type: 'answer', bot: 'agent'} | A-1: asked 10:00:00 in 4, replied 10:07:30",
        "{type: 'answer', bot: true} | A-1: asked 10:00:00 in 4, automatic 10:07:30",
        "{type: 'answer', bot: null} | A-1: asked 10:00:00 in 4, automatic 10:07:30",
        "{type: 'answer', bot: ['agent']} | A-1: asked 10:00:00 in 4, automatic 10:07:30",
        "{type: 'answer', sent: null} | A-1: asked 10:00:00 in 4, replied",
        "{type: 'answer', sent: 'soon'} | unclear: /sent",
        "{type: 'done'} | A-1: closed",
        "{type: 'spam'} | A-1: withdrawn as spam",
        "{type: 'else'} | ignored: The map does not name this kind of event.",
        "{type: {}} | unclear: /type",
        "{} | unclear: /type",
        "{type: 'done', ticket: [{}]} | unclear: /ticket/0/id",
        "{type: 'done', ticket: [{id: 1.5}]} | unclear: /ticket/0/id",
        "{type: 'done', ticket: [{id: ' '}]} | unclear: /ticket/0/id",
        "{type: 'new', ticket: {}} | unclear: /ticket/0/id",
      })
  void isUnderstoodByTheOwnersMap(String change, String heard) {
    assertEquals(heard, line(hear(MAPPING, change)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{type: 'new'} | A-1: asked",
        "{type: 'answer'} | A-1: replied",
        "{type: 7} | A-1: automatic",
      })
  void aMapWithoutInstantsLeavesThemToWhoReceives(String change, String heard) {
    assertEquals(heard, line(hear(BARE, change)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1795600800 | 10:00:00",
        "1795600800.9 | 10:00:00",
        "1795600800999 | 10:00:00",
        "'1795600800' | 10:00:00",
        "'1795600800999' | 10:00:00",
        "'2026-11-25T11:00:00+01:00' | 10:00:00",
        "'2026-11-25 10:00:00 UTC' | 10:00:00",
      })
  void instantsAreWrittenInManyWays(String written, String read) {
    var change = "{type: 'new', queue: null, ticket: [{id: 1, at: " + written + "}]}";
    assertEquals("1: asked " + read, line(hear(MAPPING, change)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "0",
        "-5",
        "1e300",
        "99999999999999999999999999",
        "'2026-11-25T10:00:00'",
        "'2026-02-30 10:00:00 UTC'",
        "'99999999999999'",
        "''",
        "true",
        "[]",
        "{}",
      })
  void andOthersAreNone(String written) {
    var change = "{type: 'new', ticket: [{id: 1, at: " + written + "}]}";
    assertEquals("unclear: /ticket/0/at", line(hear(MAPPING, change)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "'text'", "null", "true"})
  void whatIsNoObjectIsUnclear(String body) {
    var heard = Listening.to(new Sender.Json(MAPPING), "", Deliveries.json(body));
    assertEquals("unclear: ", line(heard));
  }

  private static Heard hear(Mapping mapping, String change) {
    return Listening.to(new Sender.Json(mapping), "", with(DELIVERY, change));
  }
}
