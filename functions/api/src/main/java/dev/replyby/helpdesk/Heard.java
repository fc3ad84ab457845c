package dev.replyby.helpdesk;

import dev.replyby.input.Mistake;
import java.util.List;

/** What a delivery says. */
public sealed interface Heard {
  /**
   * Something about one question.
   *
   * @param question its id as the other system has it
   * @param news in the order in which it counts, however deliveries are ordered
   */
  record Told(String question, List<News> news) implements Heard {
    public Told {
      news = List.copyOf(news);
    }
  }

  /** Nothing that bears on a promise; why, in a sentence. */
  record Ignored(String why) implements Heard {}

  /** It should be understood and is not. */
  record Unclear(List<Mistake> mistakes) implements Heard {
    public Unclear {
      mistakes = List.copyOf(mistakes);
    }
  }
}
