package dev.replyby.body;

import dev.replyby.http.Request;
import dev.replyby.http.Response;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Answers as CSV, RFC 4180, for who accepts that. */
public final class Csv {
  /** By name, and not only as part of a star; RFC 9110 section 12.5.1. */
  private static final Pattern ACCEPTED =
      Pattern.compile("text/csv(?!.*;\\s*q=0(\\.0*)?\\s*$).*", Pattern.CASE_INSENSITIVE);

  private Csv() {}

  /** Whether a request's {@code Accept} asks for it. */
  public static boolean isAccepted(Request request) {
    var accepted = request.header("Accept").orElse("").split(",", -1);
    return Arrays.stream(accepted).anyMatch(type -> ACCEPTED.matcher(type.strip()).matches());
  }

  /** An answer with that table, whose first line is its header. */
  public static Response answer(String table) {
    return Response.of(200, "text/csv; charset=utf-8; header=present", table);
  }
}
