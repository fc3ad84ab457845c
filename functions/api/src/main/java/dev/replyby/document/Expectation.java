package dev.replyby.document;

import dev.replyby.http.EntityTag;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import java.util.Optional;
import java.util.OptionalLong;

/** What a writer expects to find, by {@code If-Match} and {@code If-None-Match} (RFC 9110). */
record Expectation(Optional<String> ifMatch, Optional<String> ifNoneMatch) {
  static Expectation of(Request request) {
    return new Expectation(request.header("If-Match"), request.header("If-None-Match"));
  }

  /** Refuses with 412 when the version that is there is not the expected one. */
  void check(OptionalLong version) {
    boolean matches = ifMatch.map(list -> lists(list, version)).orElse(true);
    boolean differs = ifNoneMatch.map(list -> !lists(list, version)).orElse(true);
    if (!matches || !differs) {
      var found = version.isPresent() ? "Version " + version.getAsLong() + " is" : "No document is";
      throw Refusal.of(Kind.PRECONDITION_FAILED, found + " published; read it and decide again.");
    }
  }

  private static boolean lists(String list, OptionalLong version) {
    return version.isPresent() && EntityTag.lists(list, tag(version.getAsLong()));
  }

  /** A version as an entity tag. */
  static String tag(long version) {
    return "\"" + version + '"';
  }
}
