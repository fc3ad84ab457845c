package dev.replyby.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replyby.body.JsonBody;
import dev.replyby.body.Schemas;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import dev.replyby.input.Mistake;
import dev.replyby.site.Shape;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A rating as it is sent.
 *
 * @param byForm whether a page's form sent it, so that a page is the answer
 */
record RatingRequest(int stars, boolean byForm) {
  private static final Shape SHAPE = Schemas.shape("RatingRequest");
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";
  private static final Pattern FORM = Pattern.compile("rating=([1-5])");

  static RatingRequest read(Request request) {
    var type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    var text = new String(request.body(), UTF_8);
    // curl -d says that it sends a form, whatever it sends
    return type.startsWith(FORM_TYPE) && !text.stripLeading().startsWith("{")
        ? new RatingRequest(ofForm(text), true)
        : new RatingRequest(JsonBody.read(request, SHAPE).path("rating").asInt(), false);
  }

  private static int ofForm(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      var expected = "rating=1 to rating=5, or JSON";
      throw Refusal.badRequest(List.of(Mistake.found("", text, expected)));
    }
    return Integer.parseInt(form.group(1));
  }
}
