package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers of the site acme, at routes of acme, of another site, and of none. */
class CallerTest {
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "visitor", new Caller.Visitor(),
          "staff", new Caller.Staff("acme", "staff ana", Optional.of("ana")),
          "owner", new Caller.Owner("acme", "owner 1"),
          "operator", new Caller.Operator("operator 1"));

  @ParameterizedTest
  @CsvSource({
    "visitor,  PUBLIC,    true,  true,  true",
    "visitor,  FEED_KEY,  true,  true,  true",
    "staff,    FEED_KEY,  true,  true,  true",
    "owner,    FEED_KEY,  true,  true,  true",
    "visitor,  ANY_TOKEN, false, false, false",
    "visitor,  STAFF,     false, false, false",
    "visitor,  OWNER,     false, false, false",
    "staff,    PUBLIC,    true,  true,  true",
    "staff,    ANY_TOKEN, true,  false, true",
    "staff,    STAFF,     true,  false, true",
    "staff,    OWNER,     false, false, false",
    "owner,    PUBLIC,    true,  true,  true",
    "owner,    ANY_TOKEN, true,  false, true",
    "owner,    STAFF,     true,  false, true",
    "owner,    OWNER,     true,  false, true",
    "operator, PUBLIC,    true,  true,  true",
    "operator, ANY_TOKEN, true,  true,  true",
    "operator, STAFF,     true,  true,  true",
    "operator, OWNER,     true,  true,  true",
    "visitor,  OPERATOR,  false, false, false",
    "staff,    OPERATOR,  false, false, false",
    "owner,    OPERATOR,  false, false, false",
    "operator, OPERATOR,  true,  true,  true"
  })
  void aCallerMayWhatItsKindMay(
      String kind, Access access, boolean here, boolean elsewhere, boolean nowhere) {
    var caller = CALLERS.getOrDefault(kind, new Caller.Visitor());
    assertEquals(here, caller.may(access, Optional.of("acme")), "its own site");
    assertEquals(elsewhere, caller.may(access, Optional.of("globex")), "another site");
    assertEquals(nowhere, caller.may(access, Optional.empty()), "no site");
  }
}
