package dev.replyby.figures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.counting.SiteHours;
import dev.replyby.document.People;
import dev.replyby.http.Query;
import dev.replyby.plan.Plan;
import dev.replyby.store.Table;
import jakarta.inject.Inject;
import java.util.List;

/** What became of promises, as a part of the whole report. */
public final class PromisesSection {
  private final Table table;

  @Inject
  public PromisesSection(Table table) {
    this.table = table;
  }

  /** The channel of the site that the query names, otherwise all. */
  public List<String> channels(Query query, Plan plan) {
    return Asked.channels(query, plan);
  }

  /**
   * By channel, of the days that hold part of [{@code from}, {@code to}) and have come by {@code
   * now}, all in epoch seconds.
   */
  public ObjectNode json(
      List<String> channels, SiteHours hours, People people, long from, long to, long now) {
    var days = Days.touching(from, to, now, hours.plan().zone());
    var asked = new Asked(table, hours, days, channels, now);
    return FiguresJson.channels(asked.figures(), people);
  }
}
