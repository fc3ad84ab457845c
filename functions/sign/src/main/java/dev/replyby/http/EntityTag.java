package dev.replyby.http;

import java.util.Arrays;
import java.util.function.Predicate;

/** Conditional requests by entity tag, RFC 9110 section 13. */
public final class EntityTag {
  private EntityTag() {}

  /** Enough of a hash that no two responses share it. */
  private static final int DIGITS = 32;

  /** The same by what the body says: weak, since it may be sent in another encoding. */
  public static Response conditional(Request request, Response response) {
    var tag = "W/\"" + Sha256.of(response.content().bytes()).substring(0, DIGITS) + '"';
    return conditional(request, tag, response);
  }

  /** The response with its tag; 304 without a body when the request already has that one. */
  public static Response conditional(Request request, String tag, Response response) {
    var tagged = response.with("ETag", tag);
    boolean known = request.header("If-None-Match").filter(list -> lists(list, tag)).isPresent();
    return known ? new Response(304, tagged.headers(), Utf8.EMPTY) : tagged;
  }

  /** Whether a list of tags, or {@code *}, holds that one by the weak comparison. */
  public static boolean lists(String list, String tag) {
    return holds(list, t -> opaque(t).equals(opaque(tag)));
  }

  /**
   * The same by the strong comparison, in which a weak tag is like no other: for {@code If-Match},
   * section 13.1.1.
   */
  public static boolean listsStrongly(String list, String tag) {
    return holds(list, t -> t.equals(tag) && opaque(t).equals(t));
  }

  private static boolean holds(String list, Predicate<String> like) {
    return list.strip().equals("*")
        || Arrays.stream(list.split(",", -1)).map(String::strip).anyMatch(like);
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
