package dev.replyby.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void aTableIsEnough() {
    assertEquals(
        new Settings("replyby", Optional.empty()),
        Settings.from(Map.of(Settings.TABLE, "replyby", "PATH", "/bin")));
  }

  @Test
  void aBlankEndpointIsNone() {
    assertEquals(Optional.empty(), withEndpoint(" ").endpoint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8000", "https://dynamodb.eu-west-1.amazonaws.com"})
  void anEndpointIsAnHttpAddress(String address) {
    assertEquals(Optional.of(URI.create(address)), withEndpoint(address).endpoint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:8000", "localhost", "http://", "http:///x", "ftp://localhost", "a b"})
  void aWrongEndpointIsNamedWithWhatWasFound(String address) {
    var failure = assertThrows(IllegalArgumentException.class, () -> withEndpoint(address));
    var message = String.valueOf(failure.getMessage());
    assertTrue(message.startsWith(Settings.ENDPOINT + " is \"" + address + '"'), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aMissingTableIsNamed(String table) {
    var failure =
        assertThrows(
            IllegalArgumentException.class, () -> Settings.from(Map.of(Settings.TABLE, table)));
    assertEquals("REPLYBY_TABLE is not set", failure.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Settings.from(Map.of()));
  }

  private static Settings withEndpoint(String endpoint) {
    return Settings.from(Map.of(Settings.TABLE, "replyby", Settings.ENDPOINT, endpoint));
  }
}
