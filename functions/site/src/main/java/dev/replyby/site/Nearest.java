package dev.replyby.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class Nearest {
  private static final int LONGEST = 32;

  private Nearest() {}

  /** The valid text with the fewest edits from the one found, when these are few. */
  static Optional<String> to(String found, Collection<String> valid) {
    if (found.isEmpty() || found.length() > LONGEST) {
      return Optional.empty();
    }
    var sought = lower(found);
    int most = most(sought);
    record Candidate(String text, int edits) {}
    return valid.stream()
        .map(text -> new Candidate(text, distance(sought, lower(text), most)))
        .filter(candidate -> candidate.edits <= most)
        .min(Comparator.comparingInt(Candidate::edits))
        .map(Candidate::text);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** A word of two letters is another word after any edit. */
  private static int most(String sought) {
    return sought.length() < 4 ? sought.length() / 3 : Math.max(2, sought.length() / 3);
  }

  /** A longer or shorter form of the same word counts as one edit. */
  private static int distance(String a, String b, int most) {
    if (Math.min(a.length(), b.length()) > 2 && (a.startsWith(b) || b.startsWith(a))) {
      return Math.min(1, Math.abs(a.length() - b.length()));
    }
    return Math.abs(a.length() - b.length()) > most ? LONGEST : edits(a, b);
  }

  /** Levenshtein's distance. */
  private static int edits(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
