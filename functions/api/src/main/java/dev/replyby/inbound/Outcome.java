package dev.replyby.inbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What came of one piece of news.
 *
 * @param why it was ignored
 */
record Outcome(String event, Result result, Optional<String> why) {
  /** Whether anything changed. */
  enum Result {
    /** It is on record from now on. */
    RECORDED("recorded"),
    /** It was on record, or changes nothing. */
    KNOWN("known"),
    /** It bears on no promise, or goes against what is on record. */
    IGNORED("ignored");

    private final String word;

    Result(String word) {
      this.word = word;
    }
  }

  static Outcome recorded(String event) {
    return new Outcome(event, Result.RECORDED, Optional.empty());
  }

  static Outcome known(String event) {
    return new Outcome(event, Result.KNOWN, Optional.empty());
  }

  static Outcome ignored(String event, String why) {
    return new Outcome(event, Result.IGNORED, Optional.of(why));
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("event", event).put("result", result.word);
    why.ifPresent(text -> json.put("why", text));
    return json;
  }
}
