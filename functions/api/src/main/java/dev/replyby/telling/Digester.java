package dev.replyby.telling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.counting.SiteHours;
import dev.replyby.digest.Week;
import dev.replyby.digest.WeekReading;
import dev.replyby.document.DigestTurn;
import dev.replyby.document.DigestTurns;
import dev.replyby.escalation.Attendance;
import dev.replyby.escalation.Destination;
import dev.replyby.escalation.Digest;
import dev.replyby.store.Table;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Looks at one site's weekly digest: writes down what there is to tell, and to whom. */
final class Digester {
  private static final System.Logger LOG = System.getLogger(Digester.class.getName());

  private final Table table;
  private final DigestTurns turns;
  private final WeekReading weeks;
  private final DeliveryStore deliveries;

  Digester(Table table, DeliveryStore deliveries) {
    this.table = table;
    this.turns = new DigestTurns(table);
    this.weeks = new WeekReading(table);
    this.deliveries = deliveries;
  }

  /** What is to be sent now; nothing when somebody else has written it in between. */
  List<Message> look(String site, Run run, long now) {
    return turns
        .find(site)
        .filter(turn -> turn.isDue(now))
        .map(turn -> look(turn, run, now))
        .orElse(List.of());
  }

  /** A site that is down, or whose document wants no digest any more, has no more turns. */
  private List<Message> look(DigestTurn turn, Run run, long now) {
    var company = run.companies().of(turn.site());
    var digest = company.flatMap(c -> c.notifying().digest());
    var hours = SiteHours.of(turn.site(), table);
    if (company.isEmpty() || digest.isEmpty() || hours.isEmpty()) {
      turns.end(turn);
      return List.of();
    }
    return tell(turn, company.get(), digest.get(), hours.get(), run, now);
  }

  private List<Message> tell(
      DigestTurn turn, Company company, Digest digest, SiteHours hours, Run run, long now) {
    var zone = company.plan().zone();
    var day = turn.dayDue(digest.time(), zone, now);
    var week = Week.before(day, zone);
    var told = weeks.read(hours, week, now);
    new Undelivered(deliveries, turn.site()).addTo(told, company.notifying(), week.start());
    var messages = messages(turn, company, digest, week, told, run, now);
    var next = turn.after(day, digest.time(), zone, now);
    if (!turns.move(turn, next, written(turn, messages, now))) {
      return List.of();
    }
    if (messages.isEmpty()) {
      LOG.log(Level.ERROR, "nobody can be told the weekly digest of " + turn.site());
      run.tally().givenUp();
    }
    return messages;
  }

  private List<TransactWriteItem> written(DigestTurn turn, List<Message> messages, long now) {
    return messages.isEmpty()
        ? List.of(deliveries.noteUntold(turn.site(), Optional.empty(), now))
        : messages.stream().map(message -> table.put(message.item())).toList();
  }

  private static List<Message> messages(
      DigestTurn turn,
      Company company,
      Digest digest,
      Week week,
      ObjectNode told,
      Run run,
      long now) {
    var reached =
        run.companies()
            .contacts(turn.site(), company)
            .reach(digest.recipients(), Attendance.NOBODY);
    var messages = new ArrayList<Message>();
    for (Map.Entry<Destination, Set<String>> place : reached.entrySet()) {
      var event = DigestEvent.of(told, place.getValue(), now);
      var about = new About.Week(week.first());
      messages.add(Message.of(turn.site(), about, place.getKey(), event, turn.at(), now));
    }
    return messages;
  }
}
