package dev.replyby.coldstart;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command: every function cold in every arrangement, round by round in one run, then warm; and
 * a table of it. Arguments: the checkout, a folder to work in, the number of rounds.
 */
public final class ColdStart {
  private static final List<Subject> WARM =
      List.of(Subject.SIGN, Subject.GET_ITEM, Subject.POJO, Subject.MICRONAUT, Subject.FLOOR);

  private ColdStart() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var checkout = Path.of(arguments[0]).toRealPath();
    var folder = Files.createDirectories(Path.of(arguments[1])).toRealPath();
    int rounds = Integer.parseInt(arguments[2]);
    var trust = Trust.make(folder);
    var site = RecordedSite.record(folder);
    try (var table = TableStub.start(site, trust.server())) {
      var place = new Workplace(checkout, folder, table::endpoint, trust.store()).prepared();
      int characters = answerCharacters(place);
      var report = Report.begin(site, characters, place);
      System.out.println(report.cold(rounds, cold(place, characters, rounds)));
      System.out.println(Report.warm(Warm.run(place, WARM, characters)));
    }
    System.exit(0); // DynamoDB Local leaves threads behind
  }

  /** The length of the sign's answer before it is compressed. */
  private static int answerCharacters(Workplace place) throws IOException, InterruptedException {
    var arrangement = new Arrangement(Subject.SIGN, Packaging.MANAGED, Wire.HTTP);
    try (var api = RuntimeApi.start();
        var function = place.start(arrangement, api, 0, List.of())) {
      api.offer(Event.ofPlainReader());
      var answer = new ObjectMapper().readTree(Start.success(api, function).body());
      return answer.path("body").textValue().length();
    }
  }

  /** The first round of each is not counted: it brings the files into memory. */
  private static Map<Arrangement, List<Start>> cold(Workplace place, int characters, int rounds)
      throws IOException, InterruptedException {
    var starts = new LinkedHashMap<Arrangement, List<Start>>();
    for (var arrangement : arrangements()) {
      if (arrangement.packaging() == Packaging.AOT_CACHE) {
        Training.run(place, arrangement, characters);
      }
      Start.of(place, arrangement, characters);
      starts.put(arrangement, new ArrayList<>());
    }
    for (int round = 0; round < rounds; round++) {
      for (var each : starts.entrySet()) {
        each.getValue().add(Start.of(place, each.getKey(), characters));
      }
    }
    return starts;
  }

  private static List<Arrangement> arrangements() {
    var all = new ArrayList<Arrangement>();
    for (var packaging : Packaging.values()) {
      for (var subject : Subject.values()) {
        for (var wire : Wire.values()) {
          if (isOfUse(packaging, subject, wire)) {
            all.add(new Arrangement(subject, packaging, wire));
          }
        }
      }
    }
    return all;
  }

  /** What asks nothing of the table is the same over every wire; a snapshot is primed or not. */
  private static boolean isOfUse(Packaging packaging, Subject subject, Wire wire) {
    return switch (subject) {
      case SIGN, MICRONAUT, POJO -> true;
      case GET_ITEM -> packaging == Packaging.SNAPSHOT || wire == Wire.HTTP;
      case FLOOR -> wire == Wire.HTTP;
    };
  }
}
