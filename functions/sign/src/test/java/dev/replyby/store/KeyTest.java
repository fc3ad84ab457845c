package dev.replyby.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeyTest {
  @Test
  void noTwoKindsOfItemShareAKeyWhateverTheIds() {
    var id = "a";
    var keys =
        List.of(
            Key.sign(id),
            Key.head(id),
            Key.version(id, 1),
            Key.audit(id, 1),
            Key.cover(id, 1, id),
            Key.siteToken(id, id),
            Key.token(id),
            Key.idempotency(id),
            Key.inbound(id, id),
            Key.ofAllSites(id));
    assertEquals(keys.size(), Set.copyOf(keys).size());
  }

  @Test
  void aSignLiesBesideNothingElse() {
    var id = "a";
    for (var other :
        List.of(Key.head(id), Key.siteToken(id, id), Key.feedKey(id, id), Key.token(id))) {
      assertNotEquals(Key.sign(id).partition(), other.partition());
    }
  }

  @Test
  void versionsSortByNumber() {
    assertTrue(Key.version("a", 9).sort().compareTo(Key.version("a", 10).sort()) < 0);
    assertTrue(Key.version("a", 99_999).sort().compareTo(Key.version("a", 1_000_000).sort()) < 0);
  }

  @Test
  void endedCoversSortByTheirEnd() {
    var early = Key.cover("a", 999_999_999, "z").sort();
    assertTrue(early.compareTo(Key.cover("a", 1_000_000_000, "").sort()) < 0);
  }

  @Test
  void aKeyIsTwoAttributes() {
    assertEquals(
        Map.of("pk", AttributeValue.fromS("SIGN#acme"), "sk", AttributeValue.fromS("SIGN")),
        Key.sign("acme").attributes());
  }
}
