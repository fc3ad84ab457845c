package dev.replyby.document;

import static dev.replyby.http.EntityTag.lists;
import static dev.replyby.http.EntityTag.listsStrongly;

import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a writer expects to find, by {@code If-Match} and {@code If-None-Match} (RFC 9110). */
record Expectation(Optional<String> ifMatch, Optional<String> ifNoneMatch) {
  static Expectation of(Request request) {
    return new Expectation(request.header("If-Match"), request.header("If-None-Match"));
  }

  /** Whether that very version is named as the one to be followed. */
  boolean names(long version) {
    return ifMatch.filter(list -> listsStrongly(list, tag(version))).isPresent();
  }

  /** Refuses with 412 when the version that is there is not the expected one. */
  void check(OptionalLong version) {
    boolean matches = ifMatch.map(l -> is(version, t -> listsStrongly(l, t))).orElse(true);
    boolean differs = ifNoneMatch.map(l -> !is(version, t -> lists(l, t))).orElse(true);
    if (!matches || !differs) {
      var found = version.isPresent() ? "Version " + version.getAsLong() + " is" : "No document is";
      throw Refusal.of(Kind.PRECONDITION_FAILED, found + " published; " + advice());
    }
  }

  /**
   * Something on the way, such as a proxy that compresses, may have weakened the tag; and who types
   * one by hand leaves out the quotes.
   */
  private String advice() {
    var unquoted = Stream.of(ifMatch, ifNoneMatch).flatMap(Optional::stream);
    if (unquoted.anyMatch(list -> !list.contains("\"") && !list.strip().equals("*"))) {
      return "an entity tag stands in quotes, such as " + tag(1) + ".";
    }
    boolean weak = ifMatch.filter(list -> list.contains("W/")).isPresent();
    return weak
        ? "a weak tag never matches in If-Match: send it without W/."
        : "read it and decide again.";
  }

  private static boolean is(OptionalLong version, Predicate<String> expected) {
    return version.isPresent() && expected.test(tag(version.getAsLong()));
  }

  /** A version as an entity tag. */
  static String tag(long version) {
    return "\"" + version + '"';
  }
}
