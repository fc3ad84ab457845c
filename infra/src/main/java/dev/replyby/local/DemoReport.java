package dev.replyby.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/** What somebody who started the demo wants to know. */
record DemoReport(URI url, DemoTokens tokens, Path data, boolean embedded) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String LICENCE =
      """

      The data is held by DynamoDB Local, which is Amazon's, under its own licence: for development and test only.
      """;

  /** For the console. */
  String text() {
    var text =
        """

        ReplyBy is running. Ctrl-C stops it; its data stays in %5$s

          Page            %1$s/demo
          Operator token  %2$s
          Owner token     %3$s
          Staff token     %4$s

        Try, with the page open:

          curl '%1$s/v1/sites/acme/sign?channel=email&lang=en'
          %6$s
          curl '%1$s/v1/sites/acme/hours'
        """
            .formatted(url, tokens.operator(), tokens.owner(), tokens.staff(), data, awayLine());
    return embedded ? text + LICENCE : text;
  }

  /** The command with which staff go away for half an hour. */
  String awayLine() {
    return "curl -X PUT '%s/v1/sites/acme/status' -H 'Authorization: Bearer %s' -d '{\"state\":\"away\",\"for\":\"PT30M\"}'"
        .formatted(url, tokens.staff());
  }

  /** For programs. */
  byte[] json() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("url", url.toString());
    fields.put("page", url + "/demo");
    fields.put("site", DemoSeed.SITE);
    fields.put("operatorToken", tokens.operator());
    fields.put("ownerToken", tokens.owner());
    fields.put("staffToken", tokens.staff());
    try {
      return (MAPPER.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
