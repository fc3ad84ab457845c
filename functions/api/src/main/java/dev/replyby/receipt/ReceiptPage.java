package dev.replyby.receipt;

import dev.replyby.http.Sha256;
import dev.replyby.promised.Standing;
import dev.replyby.sign.Direction;
import dev.replyby.sign.Markup;
import dev.replyby.sign.Sentence;

/**
 * A receipt as an HTML page without scripts. As on the sign's page, a style sheet hides what was
 * said once the browser has not renewed it for five minutes, and leaves the address of a new one.
 */
final class ReceiptPage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1b2430;--dim:#566273;--page:#fff;--line:#dfe4ea;\
      --link:#0b5cad;--kept:#1a7f37;--broken:#b3261e;--open:#6b7785}
      @media(prefers-color-scheme:dark){:root{--ink:#e8ecf2;--dim:#a3afbf;--page:#10151c;\
      --line:#2b3542;--link:#7fb8f5;--kept:#4ac26b;--broken:#f2786d;--open:#8b97a6}}
      body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif;\
      overflow-wrap:anywhere}
      main{max-width:40rem;margin:0 auto;padding:clamp(1rem,4vw,2.5rem)}
      h1{margin:0;font-size:1.6rem;line-height:1.25}
      h2{margin:0 0 .5rem;font-size:1.1rem}
      p{margin:.25rem 0 0}
      .as-of{margin-bottom:1.25rem}
      a{color:var(--link)}
      :focus-visible{outline:3px solid;outline-offset:2px}
      section{padding:1rem;border:1px solid var(--line);border-inline-start:4px solid var(--open);\
      border-radius:6px}
      .kept,.answered{border-inline-start-color:var(--kept)}
      .broken{border-inline-start-color:var(--broken)}
      blockquote{margin:.25rem 0 0;padding-inline-start:1rem;color:var(--dim);white-space:pre-line}
      section p,section blockquote{animation:silent 1s 300s forwards}
      @keyframes silent{from,to{visibility:hidden}}
      fieldset{margin:1.25rem 0 0;border:0;padding:0}
      button{font:inherit;min-width:3rem;min-height:2.75rem;margin-block-start:.25rem}
      """;

  /** Nothing but its own style and its own form; nobody may frame it. */
  static final String POLICY =
      "default-src 'none'; style-src "
          + Sha256.source(STYLE)
          + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final int MOST_STARS = 5;

  private final View view;
  private final StringBuilder html = new StringBuilder(4096);

  private ReceiptPage(View view) {
    this.view = view;
  }

  static String html(View view) {
    return new ReceiptPage(view).html();
  }

  private String html() {
    var telling = view.telling(Sentence.Ink.HTML);
    var name = Markup.escape(Markup.name(view.plan().name()));
    html.append("<!doctype html>\n<html lang=\"").append(view.language()).append("\" dir=\"");
    html.append(Direction.of(telling.none()).word());
    html.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.append("<meta name=\"robots\" content=\"noindex\">\n<title>").append(name);
    html.append("</title>\n<style>").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    html.append("<h1><bdi>").append(name).append("</bdi></h1>\n<p class=\"as-of\"><a href=\"\">");
    html.append(telling.asOf()).append("</a></p>\n");
    promise(view.promise().standing(view.now()));
    if (view.canBeRated()) {
      form();
    }
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void promise(Standing standing) {
    html.append("<section class=\"").append(standing.word()).append("\">\n<h2><bdi>");
    html.append(Markup.escape(Markup.name(view.channel()))).append("</bdi></h2>\n");
    for (var line : Line.of(view.promise(), view.now())) {
      var element = line instanceof Line.Words ? "blockquote dir=\"auto\"" : "p";
      html.append('<').append(element).append('>');
      html.append(view.sentence(line, Sentence.Ink.HTML));
      html.append("</").append(element.split(" ", 2)[0]).append(">\n");
    }
    html.append("</section>\n");
  }

  private void form() {
    var receipt = view.promise().given().receipt().text();
    html.append("<form method=\"post\" action=\"").append(receipt).append("/rating\">\n");
    html.append("<fieldset>\n<legend>");
    html.append(Markup.escape(ReceiptTexts.in(view.language()).pattern("rate")));
    html.append("</legend>\n");
    for (int stars = 1; stars <= MOST_STARS; stars++) {
      html.append("<button name=\"rating\" value=\"").append(stars).append("\">");
      html.append(stars).append("</button>\n");
    }
    html.append("</fieldset>\n</form>\n");
  }
}
