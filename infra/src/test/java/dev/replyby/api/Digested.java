package dev.replyby.api;

import dev.replyby.testing.HookReceiver;
import dev.replyby.testing.HookReceiver.Hook;
import dev.replyby.testing.LocalService;
import java.util.List;

/** A company that is told once a week how it goes. */
final class Digested {
  private Digested() {}

  /** Tells of nothing else, at a hook of its own. */
  static Escalated with(LocalService service, HookReceiver receiver, String digest) {
    var company = Escalated.quiet(service, receiver);
    var path = company.site().path("");
    company.site().owner().put(path, document(company, digest)).expect(200);
    return company;
  }

  /** What the company publishes, with that digest. */
  static String document(Escalated company, String digest) {
    return company.document().replace("\"members\":", "\"digest\": " + digest + ", \"members\":");
  }

  /** The same for Slack, and with names that would be markup there. */
  static void asSlack(Escalated company) {
    var document =
        document(company, "{}")
            .replace("\"}}, \"digest\"", "\", \"format\": \"slack\"}}, \"digest\"")
            .replace("\"Small\"", "\"S&L <co>\"")
            .replace("\"email\": {", "\"email\": {\"label\": \"E-mail <!channel>\", ");
    company.site().owner().put(company.site().path(""), document).expect(200);
  }

  /** The last hour of each day is published, and nobody is there. */
  static String withGaps(Escalated company) {
    return document(company, "{}")
        .replace("{\"open\": \"PT4H\"}", "{\"open\": \"PT4H\"}, \"rotas\": [\"desk\"]")
        .replace(
            "\"members\":",
            """
            "rotas": {"desk": {"layers": [{"members": ["ana"], "during": {
              "mon": ["09:00-16:00"], "tue": ["09:00-16:00"], "wed": ["09:00-16:00"],
              "thu": ["09:00-16:00"], "fri": ["09:00-16:00"]}}]}}, "members":
            """);
  }

  static void askAndReply(Escalated company, String question, String at) {
    var promise = company.ask(question);
    var reply = "{\"at\": \"%s\", \"by\": \"ana\"}".formatted(at);
    company.service().clock().set(at);
    company.site().staff().post(promise + "/reply", reply).expect(200);
  }

  /** The first days of the weeks that were told. */
  static List<String> days(List<Hook> hooks) {
    return hooks.stream().map(hook -> hook.at("/data/firstDay")).toList();
  }
}
