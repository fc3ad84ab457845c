package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Jsons;
import dev.replyby.testing.Requests;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is common to all input: ids, query, size. */
class DispatcherInputTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Acme", "-acme", "a%20b", "a%2Fb", "caf%C3%A9", "%00", "a'--", "..", "a.b", "*"})
  void anOddSiteIsABadRequestThatNamesIt(String site) {
    assertEquals("400 {site}", answer("GET", "/v1/sites/" + site + "/sign"));
  }

  @Test
  void anIdMayHave64CharactersAndNoMore() {
    assertEquals("200 ", answer("GET", "/v1/sites/" + "a".repeat(64) + "/sign"));
    assertEquals("400 {site}", answer("GET", "/v1/sites/" + "a".repeat(65) + "/sign"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/sites/acme/members/ANA/status | 400 {member}",
        "/v1/sites/ACME/members/ANA/status | 400 {site} {member}",
        "/v1/sites/acme/members/ana/status?x=1 | 400 ?",
        "/v1/sites/acme/members/ANA/status?x=1 | 400 ? {member}",
        "/v1/sites/acme/sign?lang=nl&lang=en | 400 ?lang",
        "/v1/sites/acme/sign?lang=&x=&channel=a&channel=b | 400 ?lang ? ?channel",
        "/v1/sites/acme/sign?lang=nl&channel=chat&at=x | 200"
      })
  void everyMistakeIsPointedAt(String target, String expected) {
    assertEquals(expected, answer("GET", target).strip());
  }

  @ParameterizedTest
  @CsvSource({"262144, 200", "262145, 413"})
  void aBodyHas256KibibytesAtMost(int size, int status) {
    var request =
        Requests.withBody(
            "PUT", "/v1/sites/acme", new byte[size], "Authorization", "Bearer operator");
    assertEquals(status, TestService.answer(request).status());
  }

  /** The status, and what the errors point at. */
  private static String answer(String method, String target) {
    var request = Requests.of(method, target, "Authorization", "Bearer operator");
    var response = TestService.answer(request);
    if (response.status() == 200) {
      return "200 ";
    }
    var errors = Jsons.read(response.body()).path("errors");
    return StreamSupport.stream(errors.spliterator(), false)
        .map(error -> error.path("pointer").asText())
        .reduce(Integer.toString(response.status()), (all, pointer) -> all + " " + pointer);
  }
}
