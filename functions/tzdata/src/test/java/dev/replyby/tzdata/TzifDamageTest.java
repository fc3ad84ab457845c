package dev.replyby.tzdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TzifDamageTest {
  private static final int VERSION = 4;
  private static final int LEAP_COUNT = 28;

  private final byte[] file = Fixtures.file("Europe/Amsterdam");

  @Test
  void refusesWhatIsNoSuchFile() {
    assertEquals(
        "is not a TZif file", refusal("# version 2026f\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals("is not a TZif file", refusal(new byte[0]));
  }

  @Test
  void refusesAFileCutOffAnywhere() {
    for (int length = 0; length < file.length; length++) {
      refusal(Arrays.copyOf(file, length));
    }
  }

  @Test
  void refusesVersionOne() {
    file[VERSION] = 0;
    assertEquals("is a TZif file of version 1; version 2 or later is needed", refusal(file));
  }

  @Test
  void refusesLeapSeconds() {
    file[LEAP_COUNT + Integer.BYTES - 1] = 27;
    assertEquals("counts leap seconds; java.time does not", refusal(file));
  }

  @Test
  void refusesCountsThatCannotBe() {
    ByteBuffer.wrap(file).putInt(LEAP_COUNT + Integer.BYTES, -1);
    assertEquals("ends too early", refusal(file));
  }

  @Test
  void readsOrRefusesAFileWithAnyDamage() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      var damaged = file.clone();
      for (int j = 0; j < 3; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      readOrRefuse(damaged);
    }
  }

  private static String refusal(byte[] damaged) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Tzif.read(damaged));
    return String.valueOf(refusal.getMessage());
  }

  private static void readOrRefuse(byte[] damaged) {
    try {
      Tzif.read(damaged).timeline().rules();
    } catch (IllegalArgumentException e) {
      assertEquals(IllegalArgumentException.class, e.getClass());
    }
  }
}
