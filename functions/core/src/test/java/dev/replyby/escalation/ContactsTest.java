package dev.replyby.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.rota.Duty;
import dev.replyby.rota.Shift;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsTest {
  /** Ana and Bo have a webhook each, Cy is told nowhere; Lea leads, Olga owns. */
  private static final Contacts TEAM =
      contacts("ana:a bo:b cy: lea/lead:l olga/owner:o,sns", "a b l o");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the layers of each rota, - where nobody is on duty; after + who said to be there
        "on-call          | ana bo        | webhook:a=[ana]",
        "on-call          | - bo          | webhook:b=[bo]",
        "on-call          | ana bo; bo cy | webhook:a=[ana], webhook:b=[bo]",
        "on-call          | cy bo         | webhook:b=[bo]",
        "on-call          | cy            | webhook:l=[lea]",
        "on-call          | - -           | webhook:l=[lea]",
        "on-call          |               | webhook:l=[lea]",
        "on-call          | gone ana      | webhook:a=[ana]",
        "on-call          | ana + bo      | webhook:a=[ana]",
        "on-call          | - cy + bo ana | webhook:b=[bo], webhook:a=[ana]",
        "on-call          | - + cy        | webhook:l=[lea]",
        "next-layer       | ana bo        | webhook:b=[bo]",
        "next-layer       | ana + bo      | webhook:b=[bo]",
        "lead             | - + bo        | webhook:l=[lea]",
        "next-layer       | - ana bo      | webhook:b=[bo]",
        "next-layer       | ana           | webhook:l=[lea]",
        "on-call next-layer | ana bo      | webhook:a=[ana], webhook:b=[bo]",
        "lead             | ana           | webhook:l=[lea]",
        "owner            | ana           | webhook:o=[olga], sns=[olga]",
        "bo               | ana           | webhook:b=[bo]",
        "cy               | ana           | webhook:l=[lea]",
        "lea lead on-call | -             | webhook:l=[lea]",
        "webhook:b        | ana           | webhook:b=[]",
        "webhook:b bo     | ana           | webhook:b=[bo]",
        "webhook:gone     | ana           | webhook:a=[], webhook:b=[], webhook:l=[], webhook:o=[]",
      })
  void reaches(String recipients, String duties, String expected) {
    assertEquals(expected, reached(TEAM, recipients, duties == null ? "" : duties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                      | ops     | on-call | webhook:ops=[]",
        "ana:                    | ops dev | owner   | webhook:ops=[], webhook:dev=[]",
        "olga/owner:ops          | ops     | lead    | webhook:ops=[olga]",
        "lea/lead:ops            | ops     | owner   | webhook:ops=[lea]",
        "olga/owner:ops bo:ops   | ops     | owner bo | webhook:ops=[olga, bo]",
        "olga/owner:sns          | ''      | lead    | sns=[olga]",
        "ana:                    | ''      | owner   | ''",
      })
  void aSmallSiteIsToldAllTheSame(
      String members, String webhooks, String recipients, String expected) {
    assertEquals(expected, reached(contacts(members, webhooks), recipients, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the places where there is somebody
        "b l o     | on-call   | webhook:b=[bo]",
        "l o       | on-call   | webhook:l=[lea]",
        "o         | on-call   | webhook:o=[olga]",
        "sns       | on-call   | sns=[olga]",
        "a         | owner     | webhook:a=[]",
        "a         | webhook:b | webhook:a=[]",
        "''        | on-call   | ''",
      })
  void newsGoesOnWhereNobodyIs(String reachable, String recipients, String expected) {
    var places = Set.copyOf(notify(reachable.replace(' ', ',')));
    assertEquals(expected, reached(TEAM.only(places), recipients, "ana bo"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b l o | owner     | webhook:o=[olga]",
        "a l     | owner     | webhook:l=[lea]",
        "a b     | owner     | ''",
        "a o     | bo        | webhook:o=[olga]",
        "a b     | cy        | ''",
        "a b     | webhook:l | ''",
        "a b     | webhook:b | webhook:b=[]",
      })
  void whatCanWaitGoesToNobodyWhomNobodyNamed(String reachable, String recipient, String expected) {
    var places = Set.copyOf(notify(reachable.replace(' ', ',')));
    var reached = TEAM.only(places).reachOnly(List.of(recipient(recipient)));
    assertEquals(expected, places(reached));
  }

  @Test
  void onlyThePlacesOfMembersAreTold() {
    assertTrue(TEAM.isTold(new Destination.Topic()));
    assertFalse(contacts("ana:a", "a b").isTold(new Destination.Webhook("b")));
  }

  @ParameterizedTest
  @CsvSource({"after:0.5, ''", "broken, ''", "broken#1, 1", "before:900#12, 12"})
  void aStepsKeySaysWhichCommitmentItIsAbout(String key, String commitment) {
    assertEquals(commitment, Alert.commitment(key));
  }

  private static String reached(Contacts contacts, String recipients, String duties) {
    var all = Arrays.stream(recipients.split(" ")).map(ContactsTest::recipient).toList();
    return places(contacts.reach(all, there(duties)));
  }

  private static String places(Map<Destination, Set<String>> reached) {
    return reached.entrySet().stream()
        .map(e -> e.getKey().word() + "=" + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Recipient recipient(String word) {
    return switch (word) {
      case "on-call" -> new Recipient.OnCall();
      case "next-layer" -> new Recipient.NextLayer();
      case "lead", "owner" -> new Recipient.Holders(Role.of(word).orElseThrow());
      default ->
          Destination.of(word)
              .<Recipient>map(d -> new Recipient.Hook(((Destination.Webhook) d).id()))
              .orElseGet(() -> new Recipient.Person(word));
    };
  }

  private static Attendance there(String text) {
    var parts = text.split(" \\+ ", -1);
    var duties = Stream.of(parts[0].split("; ", -1)).map(ContactsTest::layers).toList();
    return new Attendance(duties, parts.length == 1 ? List.of() : words(parts[1]));
  }

  private static List<Duty> layers(String members) {
    var words = members.isEmpty() ? List.<String>of() : List.of(members.split(" "));
    return IntStream.range(0, words.size()).mapToObj(i -> duty(i, words.get(i))).toList();
  }

  private static Duty duty(int layer, String member) {
    return member.equals("-")
        ? new Duty.Nobody(layer, Optional.empty(), Optional.empty())
        : new Duty.Served(new Shift(member, 0, 1, layer, Optional.empty()), Optional.empty());
  }

  private static Contacts contacts(String members, String webhooks) {
    var all = new LinkedHashMap<String, Contact>();
    for (var member : words(members)) {
      var parts = member.split(":", -1);
      var name = parts[0].split("/", -1);
      var role = name.length > 1 ? Role.of(name[1]) : Optional.<Role>empty();
      all.put(name[0], new Contact(role, notify(parts[1])));
    }
    return new Contacts(all, new LinkedHashSet<>(words(webhooks)));
  }

  private static List<Destination> notify(String ids) {
    return Arrays.stream(ids.split(","))
        .filter(id -> !id.isEmpty())
        .map(id -> Destination.of(id).orElseGet(() -> new Destination.Webhook(id)))
        .toList();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
