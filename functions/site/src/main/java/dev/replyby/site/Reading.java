package dev.replyby.site;

import dev.replyby.input.Mistake;
import java.util.List;

/** What came of reading a site document. */
public sealed interface Reading {
  /**
   * The document can be published.
   *
   * @param warnings what its owner should know all the same
   */
  record Valid(Site site, List<Mistake> warnings) implements Reading {
    public Valid {
      warnings = List.copyOf(warnings);
    }
  }

  /** The document cannot be published; all that is wrong with it. */
  record Invalid(List<Mistake> mistakes) implements Reading {
    public Invalid {
      mistakes = List.copyOf(mistakes);
    }
  }
}
