package dev.replyby.evidence;

import static dev.replyby.evidence.Samples.asked;
import static dev.replyby.evidence.Samples.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.oracle.Seed;
import dev.replyby.time.Openings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final Openings OPEN = Openings.between(0, 1_000_000);

  @Test
  void aReplyReplacesTheQuestionThatWaited() {
    var waiting = Measurement.asked("q", 7, new Backing.Backed(30));
    var replied = waiting.with(new ReplyTime.Exactly(12));
    var evidence = Evidence.none().with(waiting).with(replied);
    assertEquals(List.of(replied), evidence.byAsking());
    assertEquals(30, evidence.byAsking().getFirst().backed().orElseThrow());
  }

  @Test
  void theSameReportsInAnyOrderAndTwiceGiveTheSame() {
    var reports = new ArrayList<Measurement>();
    for (var measurement : asked(times("4 9 2 7 1 8"))) {
      reports.add(measurement);
      reports.add(measurement.with(new ReplyTime.AtLeast(0)));
      reports.add(measurement.with(new ReplyTime.Exactly(measurement.time().seconds() + 3)));
      reports.add(Measurement.asked(measurement.question(), measurement.askedAt(), NOTHING));
    }
    var expected = new Evidence(asked(times("4 9 2 7 1 8")), 1);
    for (int i = 0; i < 100; i++) {
      Collections.shuffle(reports, new Random(Seed.VALUE + i));
      assertEquals(expected, all(reports));
    }
  }

  @Test
  void aWithdrawnQuestionIsForgotten() {
    var evidence = all(asked(times("1 2 3"))).without("q1");
    assertEquals(
        List.of("q0", "q2"), evidence.byAsking().stream().map(Measurement::question).toList());
    assertEquals(evidence, evidence.without("unknown"));
  }

  @Test
  void halfIsDroppedWhenThereWouldBeMoreThanAThousandAndTheRestCoversTheWholeTime() {
    var thousand = all(rowOf(0, 1000));
    assertEquals(1000, thousand.byAsking().size());
    assertEquals(1, thousand.oneIn());
    var more = rowOf(1000, 6000).stream().reduce(thousand, Evidence::with, (a, _) -> a);
    assertEquals(8, more.oneIn());
    assertEquals(750.0, more.byAsking().size(), 80);
    var early = more.byAsking().stream().filter(m -> m.askedAt() < 3000).toList();
    assertEquals(375.0, early.size(), 60);
  }

  @Test
  void aDroppedQuestionDoesNotComeBackWithItsReply() {
    var evidence = all(rowOf(0, 3000));
    var replies = rowOf(0, 3000).stream().map(m -> m.with(new ReplyTime.Exactly(5))).toList();
    var replied = replies.stream().reduce(evidence, Evidence::with, (a, _) -> a);
    assertEquals(evidence.byAsking().size(), replied.byAsking().size());
    assertTrue(replied.byAsking().stream().allMatch(m -> m.time() instanceof ReplyTime.Exactly));
  }

  @Test
  void remembersMoreAgainWhenFewAreLeft() {
    var busy = all(rowOf(0, 3000));
    assertEquals(4, busy.oneIn());
    assertEquals(4, busy.since(1000).oneIn());
    var quiet = busy.since(2900);
    assertTrue(quiet.byAsking().stream().allMatch(m -> m.askedAt() >= 2900));
    assertEquals(2, quiet.oneIn());
    assertEquals(1, quiet.since(2900).since(2900).oneIn());
  }

  @Test
  void backsFromTheWindowAloneAndLetsTheWaitingAge() {
    var rule = new EvidenceRule(0.5, 3, Duration.ofSeconds(100));
    var evidence = all(asked(times("50 1 2 3 0+")));
    assertEquals(new Backing.Backed(3), evidence.backing(rule, OPEN, 100));
    assertEquals(
        new Backing.Backed(2), evidence.backing(rule, OPEN.except(Openings.between(4, 101)), 101));
    assertEquals(new Backing.Backed(3), evidence.backing(rule, OPEN, 101));
    assertEquals(new Backing.NotYet(2), evidence.backing(rule, OPEN, 102));
  }

  private static final Backing NOTHING = new Backing.NotYet(0);

  /** So many waiting questions, asked a second apart. */
  private static List<Measurement> rowOf(int from, int to) {
    var row = new ArrayList<Measurement>();
    for (int i = from; i < to; i++) {
      row.add(Measurement.asked("ticket-" + i, i, NOTHING));
    }
    return row;
  }

  private static Evidence all(List<Measurement> reports) {
    return reports.stream().reduce(Evidence.none(), Evidence::with, (a, _) -> a);
  }
}
