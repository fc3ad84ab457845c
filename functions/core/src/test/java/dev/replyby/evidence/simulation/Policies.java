package dev.replyby.evidence.simulation;

import dev.replyby.evidence.Backing;
import dev.replyby.evidence.EffectiveTarget;
import dev.replyby.evidence.Evidence;
import dev.replyby.evidence.EvidenceMode;
import dev.replyby.evidence.EvidenceRule;
import dev.replyby.evidence.Measurement;
import dev.replyby.evidence.ReplyTime;
import dev.replyby.promise.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ours, for an owner whose target is two open hours, and the controls. */
final class Policies {
  private static final long TARGET = 7200;

  private Policies() {}

  static List<Policy> all(double keep) {
    return List.of(new ByEvidence(EvidenceRule.keeping(keep)), new Fixed(), new RollingMedian());
  }

  /** The longer of target and backed duration. */
  private static final class ByEvidence implements Policy {
    private final EvidenceRule rule;
    private final Map<String, Measurement> waiting = new HashMap<>();
    private Evidence evidence = Evidence.none();
    private Backing backing = new Backing.NotYet(0);

    ByEvidence(EvidenceRule rule) {
      this.rule = rule;
    }

    @Override
    public String label() {
      return "evidence";
    }

    @Override
    public long promise() {
      var target = EffectiveTarget.of(new Target.Open(TARGET), backing, EvidenceMode.ENFORCE);
      return ((Target.Open) target.target()).seconds();
    }

    @Override
    public void asked(String question, long at) {
      var measurement = Measurement.asked(question, at, backing);
      waiting.put(question, measurement);
      evidence = evidence.with(measurement);
    }

    @Override
    public void replied(String question, long openSeconds) {
      var measurement = waiting.get(question);
      evidence = evidence.with(measurement.with(new ReplyTime.Exactly(openSeconds)));
    }

    @Override
    public void renew(long now) {
      evidence = evidence.since(now - rule.window().toSeconds());
      backing = evidence.backing(rule, Desk.OPEN, now);
    }
  }

  /** What the owner set once: six open hours, which 95 % of the replies kept in the first weeks. */
  private static final class Fixed implements Policy {
    @Override
    public String label() {
      return "fixed target";
    }

    @Override
    public long promise() {
      return 6 * 3600;
    }

    @Override
    public void asked(String question, long at) {}

    @Override
    public void replied(String question, long openSeconds) {}

    @Override
    public void renew(long now) {}
  }

  /** "Usually replies within": the median of the last five hundred replies. */
  private static final class RollingMedian implements Policy {
    private static final int LAST = 500;

    private final Deque<Long> replies = new ArrayDeque<>();
    private long median = TARGET;

    @Override
    public String label() {
      return "rolling median";
    }

    @Override
    public long promise() {
      return median;
    }

    @Override
    public void asked(String question, long at) {}

    @Override
    public void replied(String question, long openSeconds) {
      replies.add(openSeconds);
      if (replies.size() > LAST) {
        replies.remove();
      }
    }

    @Override
    public void renew(long now) {
      if (!replies.isEmpty()) {
        median = replies.stream().sorted().toList().get(replies.size() / 2);
      }
    }
  }
}
