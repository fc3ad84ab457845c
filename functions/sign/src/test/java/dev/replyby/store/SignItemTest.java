package dev.replyby.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.replyby.evidence.Backing;
import dev.replyby.evidence.KeptRate;
import dev.replyby.rota.Cover;
import dev.replyby.store.Status.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SignItemTest {
  private static final Map<String, AttributeValue> LEAST =
      Attributes.at(Key.sign("acme"))
          .put(SignItem.VERSION, 3)
          .put(SignItem.REVISION, 7)
          .put(SignItem.PLAN, "{}")
          .toMap();

  @Test
  void aSiteWithoutMembersOrStatusHasNone() {
    assertEquals(
        new SignItem(3, 7, "{}", Set.of(), Optional.empty(), Map.of(), List.of(), Map.of()),
        SignItem.from(LEAST));
  }

  @Test
  void everythingIsReadAndAttributesOfOthersAreLeftAlone() {
    var team = new Status(Kind.AWAY, 1, 2, Optional.of("lunch"), "staff ana");
    var ana = new Status(Kind.OPEN, 3, 4, Optional.empty(), "owner 1");
    var cover =
        new StoredCover(
            new Cover("00000007", "bo", "ana", 5, 6, 4), Optional.of("dentist"), "staff ana", 3);
    var item = new HashMap<>(LEAST);
    item.put(SignItem.MEMBERS, AttributeValue.fromSs(List.of("ana", "bo")));
    item.put(SignItem.TEAM, team.toAttribute());
    item.put(SignItem.MEMBER_STATUS, AttributeValue.fromM(Map.of("ana", ana.toAttribute())));
    item.put(SignItem.COVERS, AttributeValue.fromL(List.of(AttributeValue.fromM(cover.toMap()))));
    item.put("later", AttributeValue.fromBool(true));
    assertEquals(
        new SignItem(
            3,
            7,
            "{}",
            Set.of("ana", "bo"),
            Optional.of(team),
            Map.of("ana", ana),
            List.of(cover),
            Map.of()),
        SignItem.from(item));
  }

  @ParameterizedTest
  @ValueSource(strings = {SignItem.VERSION, SignItem.REVISION, SignItem.PLAN})
  void aBrokenItemNamesWhatIsMissing(String attribute) {
    var item = new HashMap<>(LEAST);
    item.remove(attribute);
    var failure = assertThrows(IllegalStateException.class, () -> SignItem.from(item));
    assertEquals("item without " + attribute, failure.getMessage());
  }

  static List<ChannelEvidence> evidence() {
    var kept = new ChannelEvidence.Kept(new KeptRate.Shown(97, 214, 100, 200), 300);
    return List.of(
        new ChannelEvidence(50, new Backing.NotYet(7), Optional.empty()),
        new ChannelEvidence(50, new Backing.Backed(3600), Optional.of(kept)),
        new ChannelEvidence(50, new Backing.Beyond(7200), Optional.of(kept)));
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void whatRepliesSayIsKeptByChannel(ChannelEvidence evidence) {
    var item = new HashMap<>(LEAST);
    item.put(ChannelEvidence.attribute("e-mail"), evidence.stored());
    assertEquals(Map.of("e-mail", evidence), SignItem.from(item).evidence());
    assertEquals(Map.of("e-mail", evidence.backing()), SignItem.from(item).backing());
  }

  @Test
  void aKeptRateIsShownUntilItIsTooOld() {
    var evidence = evidence().getLast();
    assertEquals(evidence.kept(), evidence.keptAt(299));
    assertEquals(Optional.empty(), evidence.keptAt(300));
  }
}
