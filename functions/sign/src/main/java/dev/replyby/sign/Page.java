package dev.replyby.sign;

import dev.replyby.http.Sha256;
import dev.replyby.promise.LastCall;
import dev.replyby.store.ChannelEvidence;
import java.util.Optional;

/**
 * The sign as an HTML page without scripts. Should the browser not renew it, a style sheet hides
 * its sentences after five minutes, as the widget does, and leaves the address of a new one.
 */
final class Page {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1b2430;--dim:#566273;--page:#fff;--line:#dfe4ea;\
      --link:#0b5cad;--open:#1a7f37;--away:#b35900;--closed:#6b7785}
      @media(prefers-color-scheme:dark){:root{--ink:#e8ecf2;--dim:#a3afbf;--page:#10151c;\
      --line:#2b3542;--link:#7fb8f5;--open:#4ac26b;--away:#e3963e;--closed:#8b97a6}}
      body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif;\
      overflow-wrap:anywhere}
      main{max-width:40rem;margin:0 auto;padding:clamp(1rem,4vw,2.5rem)}
      h1{margin:0;font-size:1.6rem;line-height:1.25}
      h2{margin:0;font-size:1.1rem}
      p{margin:.25rem 0 0}
      .as-of{margin-bottom:1.25rem}
      a{color:var(--link)}
      :focus-visible{outline:3px solid;outline-offset:2px}
      section{padding:1rem 0;border-top:1px solid var(--line)}
      .says::before{content:"";display:inline-block;padding:.2em;border:.12em solid var(--closed);\
      border-radius:1em;margin-inline-end:.45em}
      .open::before{padding:0;border:.32em solid var(--open)}
      .away::before{border-color:var(--away);border-radius:0}
      .call,.kept{color:var(--dim)}
      .says,.call,.kept{animation:silent 1s 300s forwards}
      @keyframes silent{from,to{visibility:hidden}}
      @media print{:root{--ink:#000;--dim:#000;--page:#fff;--link:#000}a{text-decoration:none}}
      """;

  /** Nothing but its own style; any page may frame it. */
  static final String POLICY =
      "default-src 'none'; style-src "
          + Sha256.source(STYLE)
          + "; base-uri 'none'; form-action 'none'";

  /** The seconds before a last call from which it is told. */
  private static final long NEAR = 3600;

  private final Visit visit;
  private final Sign sign;
  private final Sentence telling;
  private final StringBuilder html = new StringBuilder(4096);

  private Page(Visit visit, Sign sign) {
    this.visit = visit;
    this.sign = sign;
    this.telling = Sentence.forLater(visit.texts(), visit.zone(), sign.now(), Sentence.Ink.HTML);
  }

  /** The page of what {@code visit} asked for. */
  static String html(Visit visit, Sign sign) {
    return new Page(visit, sign).html();
  }

  private String html() {
    head();
    html.append("<main>\n<h1>").append(name(visit.plan().name())).append("</h1>\n");
    html.append("<p class=\"as-of\"><a href=\"\">").append(telling.asOf()).append("</a></p>\n");
    sign.channels().forEach(this::channel);
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void head() {
    var language = visit.language();
    html.append("<!doctype html>\n<html lang=\"").append(language).append("\" dir=\"");
    html.append(Direction.of(telling.none()).word())
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.append("<meta name=\"robots\" content=\"noindex\">\n<title>");
    html.append(Markup.escape(Markup.name(visit.plan().name()))).append("</title>\n<style>");
    html.append(STYLE).append("</style>\n</head>\n<body>\n");
  }

  private void channel(String id, Sign.ChannelSign channel) {
    var current = channel.current();
    html.append("<section>\n<h2>")
        .append(name(sign.label(id, visit.language()).orElse(id)))
        .append("</h2>\n");
    html.append("<p class=\"says ").append(current.state().word()).append("\">");
    html.append(telling.of(current)).append("</p>\n");
    lastCall(channel).ifPresent(this::lastCall);
    channel.kept().ifPresent(this::kept);
    html.append("</section>\n");
  }

  /** The channel's last call that comes within the hour. */
  private Optional<LastCall> lastCall(Sign.ChannelSign channel) {
    return channel.lastCalls().stream()
        .filter(call -> call.askBy() - sign.now() <= NEAR)
        .findFirst();
  }

  private void lastCall(LastCall call) {
    var offer = new Offer(call.askBy(), call.replyBy());
    html.append("<p class=\"call\">").append(telling.of(offer)).append("</p>\n");
  }

  private void kept(ChannelEvidence.Kept kept) {
    html.append("<p class=\"kept\">")
        .append(telling.of(kept.rate(), visit.plan().zone()))
        .append("</p>\n");
  }

  private static String name(String text) {
    return "<bdi>" + Markup.escape(Markup.name(text)) + "</bdi>";
  }
}
