package dev.replyby.figures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.counting.SiteHours;
import dev.replyby.document.People;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import dev.replyby.input.Mistake;
import dev.replyby.store.Table;
import jakarta.inject.Inject;
import java.util.ArrayList;

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
    var mistakes = new ArrayList<Mistake>();
    var channels = Asked.channels(request, hours, mistakes);
    Refusal.checkNone(mistakes);
    var asked = new Asked(table, hours, days, channels, now);
    return FiguresJson.channels(asked.figures(), people);
  }
}
