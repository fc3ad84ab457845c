package dev.replyby.app;

import dev.replyby.http.Route;
import dev.replyby.sign.Languages;
import dev.replyby.store.RecordedTable;
import dev.replyby.store.SignStore;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.crac.Context;
import org.crac.Resource;

/**
 * Answers every public route in every language before Lambda takes the snapshot that functions
 * start from (SnapStart), so that it holds their classes, loaded and compiled, those of the AWS SDK
 * among them. No connection, no credentials and no time stay in the snapshot.
 */
final class Priming implements Resource {
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws IOException {
    var table = RecordedTable.answering(Rehearsal.recorded());
    try (var _ = table.client()) {
      var dispatcher = Rehearsal.dispatcher(new SignStore(table)::glance);
      for (var language : Languages.ALL) {
        for (var path : paths()) {
          Rehearsal.answer(dispatcher, path, language);
        }
      }
    }
    Rehearsal.prepareTls();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // nothing in the snapshot has become untrue
  }

  /**
   * The paths of the public routes, with the recorded site in its place; a script's hash is none.
   */
  static List<String> paths() {
    return Arrays.stream(Route.values())
        .filter(route -> route.function() == Route.Function.SIGN)
        .map(route -> route.path().toString().replaceAll("\\{\\w+}", Rehearsal.SITE))
        .toList();
  }
}
