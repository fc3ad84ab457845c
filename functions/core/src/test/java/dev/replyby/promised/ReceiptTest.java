package dev.replyby.promised;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
  private static final Given GIVEN = Promises.due().given();

  @Test
  void opensItsPromiseAlone() {
    var receipt = GIVEN.receipt();
    assertEquals(Optional.of(receipt), Receipt.parse(receipt.text()));
    assertTrue(receipt.opens(GIVEN));
    assertFalse(receipt.opens(Promises.told("other", Promises.BY_DUE).given()));
    assertFalse(new Receipt(GIVEN.id(), "1" + GIVEN.secret().substring(1)).opens(GIVEN));
  }

  @Test
  void aSecretIsMadeOfEveryBit() {
    var bytes = new byte[Receipt.RANDOM_BYTES];
    var none = Receipt.secret(bytes);
    for (int bit = 0; bit < 128; bit++) {
      bytes[bit / 8] = (byte) (1 << bit % 8);
      assertFalse(none.equals(Receipt.secret(bytes)), "bit " + bit);
      bytes[bit / 8] = 0;
    }
  }

  @Test
  void isNotShownByAccident() {
    assertFalse(GIVEN.toString().contains(GIVEN.secret()));
    assertFalse(GIVEN.receipt().toString().contains(GIVEN.secret()));
    assertFalse(Promises.due().toString().contains(GIVEN.secret()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0123456789abcdefghjkmnpqrs"})
  void otherTextsAreNone(String text) {
    assertEquals(Optional.empty(), Receipt.parse(text));
    assertEquals(Optional.empty(), Receipt.parse("u".repeat(52)));
    assertEquals(Optional.empty(), Receipt.parse("0".repeat(53)));
  }
}
