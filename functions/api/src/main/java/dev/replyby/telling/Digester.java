package dev.replyby.telling;

import dev.replyby.counting.SiteHours;
import dev.replyby.digest.Week;
import dev.replyby.digest.WeekReading;
import dev.replyby.document.DigestTurn;
import dev.replyby.document.DigestTurns;
import dev.replyby.escalation.Destination;
import dev.replyby.escalation.Digest;
import dev.replyby.store.Table;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.ZoneId;
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

  private List<Message> look(DigestTurn turn, Run run, long now) {
    var company = run.companies().of(turn.site());
    if (company.filter(c -> c.version() < turn.version()).isPresent()) {
      return List.of(); // published since this run read it: the next one knows more
    }
    var weekly =
        company.flatMap(
            c ->
                c.notifying()
                    .digest()
                    .flatMap(
                        d ->
                            SiteHours.of(turn.site(), table)
                                .map(hours -> new Weekly(turn, c, d, hours))));
    if (weekly.isEmpty()) {
      turns.end(turn); // the site is down, or its document wants no digest any more
      return List.of();
    }
    return tell(weekly.get(), run, now);
  }

  /** All that a digest is made of. */
  private record Weekly(DigestTurn turn, Company company, Digest digest, SiteHours hours) {
    LocalDate day(long now) {
      return turn.dayDue(digest.time(), zone(), now);
    }

    Week week(long now) {
      return Week.before(day(now), zone());
    }

    DigestTurn next(long now) {
      return turn.after(day(now), digest.time(), zone(), now);
    }

    Map<Destination, Set<String>> reached(Run run) {
      return run.companies()
          .contacts(turn.site(), company)
          .reachOnly(digest.recipients());
    }

    private ZoneId zone() {
      return company.plan().zone();
    }
  }

  private List<Message> tell(Weekly weekly, Run run, long now) {
    var turn = weekly.turn();
    var messages = messages(weekly, run, now);
    if (!turns.move(turn, weekly.next(now), written(turn, messages, now))) {
      return List.of();
    }
    if (messages.isEmpty()) {
      LOG.log(Level.ERROR, "nobody can be told the weekly digest of " + turn.site());
      run.tally().givenUp();
    }
    return messages;
  }

  private List<Message> messages(Weekly weekly, Run run, long now) {
    var turn = weekly.turn();
    var week = weekly.week(now);
    var content = weeks.read(weekly.hours(), week, now);
    new Undelivered(deliveries, turn.site())
        .addTo(content, weekly.company().notifying(), week.start());
    var about = new About.Week(week.first());
    var messages = new ArrayList<Message>();
    for (Map.Entry<Destination, Set<String>> place : weekly.reached(run).entrySet()) {
      var event = DigestEvent.of(content, place.getValue(), now);
      messages.add(Message.of(turn.site(), about, place.getKey(), event, turn.at(), now));
    }
    return messages;
  }

  /** What there is to write down, or that there is nobody to tell. */
  private List<TransactWriteItem> written(DigestTurn turn, List<Message> messages, long now) {
    return messages.isEmpty()
        ? List.of(deliveries.noteUntold(turn.site(), Optional.empty(), now))
        : messages.stream().map(message -> table.put(message.item())).toList();
  }
}
