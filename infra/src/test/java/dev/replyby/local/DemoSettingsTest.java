package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoSettingsTest {
  private static final Path HOME = Path.of("/home/ana");

  @Test
  void needsNoSettingAtAll() {
    var settings = DemoSettings.from(Map.of(), HOME);
    var data = Path.of("/home/ana/.replyby/demo");
    assertEquals(new DemoSettings(8080, data, "replyby", Optional.empty()), settings);
  }

  @Test
  void takesWhatIsSet() {
    var environment =
        Map.of(
            "REPLYBY_PORT", "0",
            "REPLYBY_DATA", "/data/x",
            "REPLYBY_TABLE", "other",
            "REPLYBY_DYNAMODB_ENDPOINT", "http://localhost:8000");
    var settings = DemoSettings.from(environment, HOME);
    var endpoint = Optional.of(URI.create("http://localhost:8000"));
    assertEquals(new DemoSettings(0, Path.of("/data/x"), "other", endpoint), settings);
  }

  @ParameterizedTest
  @CsvSource({
    "REPLYBY_PORT, eighty",
    "REPLYBY_PORT, 65536",
    "REPLYBY_PORT, -1",
    "REPLYBY_PORT, 80 80",
    "REPLYBY_DYNAMODB_ENDPOINT, localhost:8000",
    "REPLYBY_DYNAMODB_ENDPOINT, ftp://localhost",
  })
  void refusesAWrongSettingByName(String name, String value) {
    var refused = assertThrows(Refused.class, () -> DemoSettings.from(Map.of(name, value), HOME));
    var line = String.valueOf(refused.getMessage());
    assertTrue(line.startsWith(name + " is \"" + value + "\"; expected "), line);
    assertEquals(1, line.lines().count());
  }
}
