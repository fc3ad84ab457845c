package dev.replyby.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Makes the AOT cache of an image by a run of the function (JEP 514). */
final class Training {
  private static final int CALLS = 20;

  private Training() {}

  static void run(Workplace place, Arrangement arrangement, int answerCharacters)
      throws IOException, InterruptedException {
    var cache = place.cache(arrangement);
    Files.deleteIfExists(cache);
    try (var api = RuntimeApi.start();
        var function =
            place.start(
                arrangement, api, answerCharacters, List.of("-XX:AOTCacheOutput=" + cache))) {
      for (int i = 0; i < CALLS; i++) {
        api.offer(Event.ofBrowser());
        Start.success(api, function);
      }
      function.end(); // the cache is made when the JVM ends
      if (!Files.exists(cache)) {
        throw function.failure("left no cache");
      }
    }
  }
}
