package dev.replyby.aws;

import dev.replyby.http.Route;

/** What a web developer copies. */
final class Snippet {
  private Snippet() {}

  /** One script and one element. */
  static String at(String url) {
    return "<script async src=\""
        + url
        + Route.WIDGET.path()
        + "\"></script> <reply-by site=\"your-site\">We answer on working days.</reply-by>";
  }
}
