package dev.replyby.preview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.body.JsonBody;
import dev.replyby.body.Schemas;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.site.Channel;
import dev.replyby.site.Reading;
import dev.replyby.site.RotaSize;
import dev.replyby.site.Shape;
import dev.replyby.site.Site;
import dev.replyby.site.SiteReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question about a document that is not published.
 *
 * @param at epoch seconds
 */
record PreviewRequest(
    Site site, Channel channel, List<Long> at, Optional<Range> range, List<Mistake> warnings) {
  private static final Shape SHAPE = Schemas.shape("PreviewRequest");

  /** Shifts that are resolved within a few seconds: an hourly rota over all years there are. */
  private static final long MOST_WORK = 4_000_000;

  /** Resolved for each year in which an instant lies: that year and the 400 days after it. */
  private static final int HORIZON_YEARS = 2;

  private static final long FIRST = Instant.parse("1970-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2101-01-01T00:00:00Z").getEpochSecond() - 1;

  /** From the epoch second {@code from} to before {@code to}; empty when that is not after it. */
  record Range(long from, long to) {
    /** How many calendar years it reaches into. */
    long years() {
      return Math.max(0, PreviewHandler.yearOf(to) - PreviewHandler.yearOf(from) + 1L);
    }
  }

  /** Reads the body; refused with everything that is wrong with it, the document included. */
  static PreviewRequest read(Request request) {
    var body = JsonBody.read(request);
    return new Reader(body, SHAPE.mistakes(body)).request();
  }

  private static final class Reader {
    private final JsonNode body;
    private final List<Mistake> mistakes;

    /**
     * @param misshapen what is wrong with the body's shape, the document's apart
     */
    Reader(JsonNode body, List<Mistake> misshapen) {
      this.body = body;
      this.mistakes = new ArrayList<>(misshapen);
    }

    PreviewRequest request() {
      var at = new ArrayList<Long>();
      int index = 0;
      for (var node : body.path("at")) {
        at.add(instant("/at/" + index++, node));
      }
      var range = Optional.ofNullable(body.get("range")).map(this::range);
      if (!body.path("site").isObject()) {
        throw Refusal.badRequest(mistakes);
      }
      return switch (SiteReader.read(body.path("site"))) {
        case Reading.Invalid invalid -> {
          invalid.mistakes().forEach(m -> mistakes.add(inSite(m)));
          throw Refusal.badRequest(mistakes);
        }
        case Reading.Valid valid -> {
          var channel = channel(valid.site());
          if (mistakes.isEmpty()) {
            channel
                .filter(c -> !c.rotas().isEmpty())
                .ifPresent(c -> checkYears(RotaSize.work(valid.site(), c.rotas()), at, range));
          }
          if (!mistakes.isEmpty() || channel.isEmpty()) {
            throw Refusal.badRequest(mistakes);
          }
          var warnings = valid.warnings().stream().map(Reader::inSite).toList();
          yield new PreviewRequest(valid.site(), channel.get(), at, range, warnings);
        }
      };
    }

    /**
     * Notes a mistake where resolving the channel's rotas would take too long.
     *
     * @param work of one year, in shifts
     */
    private void checkYears(long work, List<Long> at, Optional<Range> range) {
      long asked = at.stream().map(PreviewHandler::yearOf).distinct().count();
      checkYears("/at", asked, MOST_WORK / (HORIZON_YEARS * work));
      range.ifPresent(r -> checkYears("/range", r.years(), MOST_WORK / work));
    }

    private void checkYears(String pointer, long years, long most) {
      if (years > most) {
        var expected =
            "found " + years + " years; expected at most " + most + " with rotas of that size";
        mistakes.add(new Mistake(pointer, expected));
      }
    }

    private static Mistake inSite(Mistake mistake) {
      return new Mistake("/site" + mistake.pointer(), mistake.detail());
    }

    /** The channel that was asked for; the only one when none was. */
    private Optional<Channel> channel(Site site) {
      var channels = site.channels();
      var asked = Optional.ofNullable(body.get("channel")).map(JsonNode::asText);
      var found =
          asked.isEmpty() && channels.size() == 1
              ? channels.values().stream().findFirst()
              : asked.map(channels::get);
      if (found.isEmpty()) {
        var expected = "one of " + String.join(", ", channels.keySet());
        mistakes.add(
            asked
                .map(id -> Mistake.found("/channel", id, expected))
                .orElse(new Mistake("/channel", "missing; expected " + expected)));
      }
      return found;
    }

    private Range range(JsonNode node) {
      long from = instant("/range/from", node.path("from"));
      return new Range(from, instant("/range/to", node.path("to")));
    }

    /** Anything but a text is a mistake of shape, which is known already. */
    private long instant(String pointer, JsonNode node) {
      if (!node.isTextual()) {
        return FIRST;
      }
      var text = node.asText();
      long t = Texts.instant(text).orElse(Long.MIN_VALUE);
      if (t < FIRST || t > LAST) {
        mistakes.add(Mistake.found(pointer, text, Texts.INSTANT + ", from 1970 to 2100"));
      }
      return t;
    }
  }
}
