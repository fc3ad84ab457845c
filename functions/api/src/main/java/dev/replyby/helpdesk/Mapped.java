package dev.replyby.helpdesk;

import com.fasterxml.jackson.core.JsonPointer;
import dev.replyby.site.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Any system's JSON, by the owner's own map of it. */
final class Mapped {
  private final Mapping mapping;
  private final Payload payload;

  private Mapped(Mapping mapping, Payload payload) {
    this.mapping = mapping;
    this.payload = payload;
  }

  static Heard hear(Mapping mapping, Payload payload) {
    return payload
        .word(mapping.event())
        .map(event -> new Mapped(mapping, payload).hear(event))
        .orElseGet(() -> payload.unclear(mapping.event().toString(), "the kind of event"));
  }

  private Heard hear(String event) {
    var words = mapping.words();
    if (words.asked().contains(event)) {
      return told(List.of(asked(moment(mapping.askedAt()))));
    }
    if (words.replied().contains(event)) {
      return replied();
    }
    if (words.closed().contains(event)) {
      return told(List.of(new News.Closed()));
    }
    return words.withdrawn().contains(event)
        ? told(List.of(new News.Withdrawn(event)))
        : new Heard.Ignored("The map does not name this kind of event.");
  }

  /** Where it is told when the question was asked, a reply tells of the question too. */
  private Heard replied() {
    var news = new ArrayList<News>();
    var asked = moment(mapping.askedAt());
    if (asked.isPresent()) {
      news.add(asked(asked));
    }
    var author = payload.word(mapping.author());
    boolean automatic = author.filter(mapping.human()::contains).isEmpty();
    news.add(new News.Replied(moment(mapping.repliedAt()), Optional.empty(), automatic));
    return told(news);
  }

  private News.Asked asked(OptionalLong at) {
    return new News.Asked(at, mapping.inbox().flatMap(payload::word));
  }

  private Heard told(List<News> news) {
    return payload.told(payload.neededId(mapping.question()), news);
  }

  private OptionalLong moment(Optional<JsonPointer> pointer) {
    return pointer.map(payload::moment).orElseGet(OptionalLong::empty);
  }
}
