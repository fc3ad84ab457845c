package dev.replyby.sign;

import dev.replyby.evidence.Backing;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.plan.Plan;
import dev.replyby.promise.Engine;
import dev.replyby.promised.Basis;
import dev.replyby.promised.Told;
import dev.replyby.time.Openings;
import dev.replyby.tzdata.TzData;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** What a site promises, for whoever puts it on record: the same second by second as its sign. */
public final class Promising {
  /** Seconds within which a question about the past is one about now, as reports come late. */
  private static final long RECENT = 3600;

  private final CompiledSites sites;

  @Inject
  public Promising(CompiledSites sites) {
    this.sites = sites;
  }

  /** A site as it is stored now; refused when there is none. */
  public Published of(String site) {
    return new Published(sites.of(site));
  }

  /** What is told to whom asks, and what that rests on. */
  public record Answer(Told told, Basis basis) {}

  /** A site's promises, by the hours that are published now and the status that runs now. */
  public static final class Published {
    private final CompiledSite site;

    Published(CompiledSite site) {
      this.site = site;
    }

    /** What the site has published. */
    public Plan plan() {
      return site.plan();
    }

    /**
     * What is told to whom asks at the epoch second {@code asked}.
     *
     * @param channel the id of one of its channels
     * @param now epoch second; for one long before it the site is compiled apart
     */
    public Answer answer(String channel, long asked, long now) {
      if (!plan().covers(asked)) {
        throw Refusal.of(Kind.UNAVAILABLE, "The sign has not been renewed for too long.");
      }
      var planned = Objects.requireNonNull(plan().channels().get(channel), channel);
      var compiled = asked > now - RECENT ? site : site.apart();
      var engine = compiled.engine(planned, asked);
      var state = engine.schedule().stateAt(asked).word();
      var basis =
          new Basis(state, site.item().version(), Engine.RULES, TzData.version(), backed(channel));
      return new Answer(told(engine, asked), basis);
    }

    private OptionalLong backed(String channel) {
      return Optional.ofNullable(site.item().backing().get(channel))
          .map(Backing::seconds)
          .orElse(OptionalLong.empty());
    }

    private static Told told(Engine engine, long asked) {
      long exact = engine.exact(asked);
      return exact == Openings.NEVER
          ? new Told.Nothing(Told.Nothing.TOO_FAR)
          : new Told.By(engine.rounded(exact), exact);
    }
  }
}
