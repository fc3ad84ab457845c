package dev.replyby.tzdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TzifFolderTest {
  private static final Instant SUMMER = Instant.parse("2030-07-01T00:00:00Z");

  private final ZoneTable packed = PackedZones.read();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    Fixtures.copyTo(folder);
  }

  @Test
  void takesTheVersionFromItsFirstLine() throws IOException {
    index("# version 2031c", "Z Europe/Amsterdam 1 - CET");
    assertEquals("2031c", read().version());
  }

  @Test
  void takesAZoneFromItsFile() throws IOException {
    Files.copy(folder.resolve("Asia/Kathmandu"), folder.resolve("Europe/Nepal"));
    index("# version 2031c", "Z Europe/Nepal 5:45 - +0545");
    assertTrue(read().ids().contains("Europe/Nepal"));
    assertEquals("+05:45", read().rules("Europe/Nepal").getOffset(SUMMER).getId());
  }

  @Test
  void followsLinksThatHaveNoFile() {
    var zones = read();
    assertSame(zones.rules("America/New_York"), zones.rules("EST5EDT"));
  }

  @Test
  void keepsThePackedZonesThatItDoesNotKnow() {
    assertEquals(packed.rules("Asia/Tokyo"), read().rules("Asia/Tokyo"));
    assertTrue(read().ids().containsAll(packed.ids()));
  }

  @Test
  void refusesAPlaceThatHoldsNoIndex() {
    assertEquals("it holds no readable file tzdata.zi", refusal(folder.resolve("Europe")));
    assertEquals("it holds no readable file tzdata.zi", refusal(folder.resolve("absent")));
    assertEquals("it holds no readable file tzdata.zi", refusal(folder.resolve("tzdata.zi")));
  }

  @Test
  void refusesAnIndexWithoutAVersion() throws IOException {
    index("Z Europe/Amsterdam 1 - CET");
    assertEquals("its tzdata.zi does not start with \"# version \"", refusal(folder));
  }

  @Test
  void refusesAZoneWithoutItsFile() throws IOException {
    Files.delete(folder.resolve("Asia/Gaza"));
    assertEquals("the file of Asia/Gaza cannot be read", refusal(folder));
  }

  @Test
  void refusesADamagedFile() throws IOException {
    Files.writeString(folder.resolve("Asia/Gaza"), "404: Not Found");
    assertEquals("the file of Asia/Gaza is not a TZif file", refusal(folder));
  }

  @Test
  void refusesALinkThatLeadsNowhere() throws IOException {
    index("# version 2031c", "L Europe/Amsterdam NL", "L Loop Pool", "L Pool Loop");
    assertTrue(refusal(folder).endsWith(" leads to no zone"));
  }

  private TzifFolder read() {
    return TzifFolder.read(folder, packed);
  }

  private String refusal(Path place) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> TzifFolder.read(place, packed));
    return String.valueOf(refusal.getMessage());
  }

  private void index(String... lines) throws IOException {
    Files.write(folder.resolve("tzdata.zi"), List.of(lines));
  }
}
