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
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Looks at one site's weekly digest: writes down what there is to tell, and to whom. */
final class Digester {
  private static final System.Logger LOG = System.getLogger(Digester.class.getName());

  private final Table table;
  private final DigestTurns turns;
  private final WeekReading weeks;
  private final MessageStore stored;
  private final DeliveryStore deliveries;

  Digester(Table table, DeliveryStore deliveries) {
    this.table = table;
    this.turns = new DigestTurns(table);
    this.weeks = new WeekReading(table);
    this.stored = new MessageStore(table);
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
      return run.companies().contacts(turn.site(), company).reachOnly(digest.recipients());
    }

    private ZoneId zone() {
      return company.plan().zone();
    }
  }

  private List<Message> tell(Weekly weekly, Run run, long now) {
    var turn = weekly.turn();
    var messages = messages(weekly, run, now);
    var fresh = fresh(messages);
    var written = messages.isEmpty() ? List.of(untold(weekly, now)) : puts(fresh);
    if (!turns.move(turn, weekly.next(now), written)) {
      return List.of();
    }
    if (messages.isEmpty()) {
      LOG.log(Level.ERROR, "nobody can be told the weekly digest of " + turn.site());
      run.tally().givenUp();
    }
    return fresh;
  }

  /** A site that was taken down and is back has lost for which day it was told last. */
  private List<Message> fresh(List<Message> messages) {
    var ids = messages.stream().map(Message::id).toList();
    var known = stored.read(ids).messages().stream().map(Message::id).toList();
    return messages.stream().filter(message -> !known.contains(message.id())).toList();
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

  private List<TransactWriteItem> puts(List<Message> messages) {
    return messages.stream().map(message -> table.put(message.item())).toList();
  }

  private TransactWriteItem untold(Weekly weekly, long now) {
    var about = new About.Week(weekly.week(now).first());
    return deliveries.noteUntold(weekly.turn().site(), DigestEvent.WEEKLY, about, now);
  }
}
