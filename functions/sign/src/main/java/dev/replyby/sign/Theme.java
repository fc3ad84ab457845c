package dev.replyby.sign;

import dev.replyby.http.Sha256;
import java.util.Optional;

/** The colours of a badge: light ones, and what is changed of them. */
enum Theme {
  /** What the viewer prefers; light where it cannot say. */
  AUTO("@media (prefers-color-scheme:dark){" + Theme.DARKER + "}"),
  LIGHT(""),
  DARK(Theme.DARKER);

  private static final String DARKER =
      ".card{fill:#161b22;stroke:#30363d}.bar{fill:#58a6ff}.ink{fill:#e6edf3}.dim{fill:#9da7b3}";

  private final String style;
  private final String source;

  Theme(String style) {
    this.style = style;
    this.source = Sha256.source(style);
  }

  /** The theme that a query names. */
  static Optional<Theme> of(String name) {
    return switch (name) {
      case "light" -> Optional.of(LIGHT);
      case "dark" -> Optional.of(DARK);
      default -> Optional.empty();
    };
  }

  /** The style sheet; empty when there is none. */
  String style() {
    return style;
  }

  /** The style sheet as a content security policy names it. */
  String source() {
    return source;
  }
}
