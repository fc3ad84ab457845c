package dev.replyby.figures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.counting.SiteHours;
import dev.replyby.document.People;
import dev.replyby.http.Request;
import dev.replyby.store.Table;
import jakarta.inject.Inject;

/** What became of promises, as a part of the whole report. */
public final class PromisesSection {
  private final Table table;

  @Inject
  public PromisesSection(Table table) {
    this.table = table;
  }

  /**
   * By channel, of the days that hold part of [{@code from}, {@code to}) and have come by {@code
   * now}, all in epoch seconds.
   */
  public ObjectNode json(
      Request request, SiteHours hours, People people, long from, long to, long now) {
    var days = Days.touching(from, to, now, hours.plan().zone());
    var asked = new Asked(table, hours, days, Asked.channels(request, hours), now);
    return FiguresJson.channels(asked.figures(), people);
  }
}
