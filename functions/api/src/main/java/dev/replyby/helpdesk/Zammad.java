package dev.replyby.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Zammad's webhooks, by "Webhook Payload" in its administrators' documentation. Each has the ticket
 * and, when the trigger was about one, the article. An article of an agent that goes out to the
 * customer replies; what the system writes is automatic.
 */
final class Zammad {
  /** The user who Zammad itself is. */
  private static final String SYSTEM_USER = "1";

  /** What an article leaves that a trigger or the scheduler wrote. */
  private static final String PERFORMED_BY = "/article/preferences/perform_origin";

  private static final Set<String> STAYS_HERE = Set.of("note");

  private Zammad() {}

  static Heard hear(Payload payload) {
    var question = payload.neededId("/ticket/id");
    if (payload.is("/ticket/state", "merged")) {
      return payload.told(question, List.of(new News.Withdrawn("merged")));
    }
    if (!payload.is("/ticket/create_article_sender", "Customer")) {
      return payload.has("/ticket/create_article_sender")
          ? new Heard.Ignored("The ticket was begun by the company.")
          : payload.unclear("/ticket/create_article_sender", "who began the ticket");
    }
    if (payload.isTrue("/article/preferences/is-auto-response")
        && payload.is("/article/sender", "Customer")) {
      return new Heard.Ignored("A machine wrote to you.");
    }
    var news = new ArrayList<News>();
    news.add(
        new News.Asked(payload.moment("/ticket/created_at"), payload.id("/ticket/group/name")));
    if (isReply(payload)) {
      news.add(replied(payload));
    }
    if (payload.is("/ticket/state", "closed")) {
      news.add(new News.Closed());
    }
    return payload.told(question, news);
  }

  /** Notes, even those that a customer may read, are not sent to anybody. */
  private static boolean isReply(Payload payload) {
    return (payload.is("/article/sender", "Agent") || payload.is("/article/sender", "System"))
        && !payload.isTrue("/article/internal")
        && payload.text("/article/type").filter(type -> !STAYS_HERE.contains(type)).isPresent();
  }

  private static News.Replied replied(Payload payload) {
    var by = payload.id("/article/created_by_id");
    boolean automatic =
        !payload.is("/article/sender", "Agent")
            || by.isEmpty()
            || by.get().equals(SYSTEM_USER)
            || payload.has(PERFORMED_BY);
    return new News.Replied(payload.moment("/article/created_at"), by, automatic);
  }
}
