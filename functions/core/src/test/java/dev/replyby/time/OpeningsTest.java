package dev.replyby.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets of open time; in the tables {@code 1-3 5-9} is open at 1, 2, 5, 6, 7 and 8. */
class OpeningsTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', ''",
    "1-3, '', 1-3",
    "'', 1-3, 1-3",
    "1-3, 5-9, 1-3 5-9",
    "1-3, 3-5, 1-5",
    "5-9, 1-6, 1-9",
    "1-9, 3-5, 1-9",
    "1-3 5-7 9-11, 2-10, 1-11",
    "1-3 5-7, 1-3 5-7, 1-3 5-7",
    "1-2 8-9, 4-5, 1-2 4-5 8-9",
  })
  void theUnionIsOpenInEither(String a, String b, String expected) {
    assertEquals(openings(expected), openings(a).union(openings(b)));
    assertEquals(openings(expected), openings(b).union(openings(a)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1-3, ''",
    "1-3, 3-5, ''",
    "1-5, 3-9, 3-5",
    "1-9, 3-5, 3-5",
    "1-3 5-7 9-11, 2-10, 2-3 5-7 9-10",
    "1-4 6-9, 3-7 8-12, 3-4 6-7 8-9",
    "1-3 5-7, 3-5, ''",
  })
  void theIntersectionIsOpenInBoth(String a, String b, String expected) {
    assertEquals(openings(expected), openings(a).intersect(openings(b)));
    assertEquals(openings(expected), openings(b).intersect(openings(a)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1-3, ''",
    "1-3, '', 1-3",
    "1-3, 1-3, ''",
    "1-9, 3-5, 1-3 5-9",
    "1-9, 1-5, 5-9",
    "1-9, 5-9, 1-5",
    "1-9, 0-12, ''",
    "3-5, 1-3 5-7, 3-5",
    "1-3 5-7 9-11, 2-10, 1-2 10-11",
    "1-20, 2-3 5-6 19-30, 1-2 3-5 6-19",
    "1-4 6-9, 2-3 3-7, 1-2 7-9",
  })
  void theDifferenceIsOpenInTheFirstButNotInTheSecond(String a, String b, String expected) {
    assertEquals(openings(expected), openings(a).except(openings(b)));
  }

  @ParameterizedTest
  @CsvSource({
    "5-9 1-3, 1-3 5-9",
    "5-9 1-6, 1-9",
    "5-9 1-2 1-7, 1-9",
    "9-11 5-7 1-3 2-10, 1-11",
    "1-3 3-5, 1-5",
    "4-4 3-1, ''",
    "7-9 1-9 2-3, 1-9",
  })
  void aBuilderTakesOpeningsInAnyOrder(String added, String expected) {
    var builder = new Openings.Builder(0);
    ranges(added).forEach(r -> builder.add(r[0], r[1]));
    assertEquals(openings(expected), builder.build());
  }

  @Test
  void aCollectionOfOpeningsIsTheirUnion() {
    var twice = List.of(new Opening(5, 9), new Opening(1, 3), new Opening(5, 9), new Opening(3, 4));
    assertEquals(openings("1-4 5-9"), Openings.of(twice));
    assertEquals(Openings.none(), Openings.of(List.of()));
  }

  @Test
  void splittingAnOpeningChangesNothing() {
    assertEquals(openings("1-9"), Openings.of(List.of(new Opening(1, 4), new Opening(4, 9))));
  }

  @Test
  void listsWhatItWasMadeOf() {
    assertEquals(List.of(new Opening(1, 3), new Opening(5, 9)), openings("5-9 1-3").toList());
    assertEquals(2, openings("1-3 5-9").size());
    assertTrue(Openings.none().isEmpty());
    assertFalse(openings("1-3").isEmpty());
  }

  @Test
  void aStretchThatDoesNotEndAfterItStartsIsEmpty() {
    assertTrue(Openings.between(5, 5).isEmpty());
    assertTrue(Openings.between(5, 3).isEmpty());
    assertThrows(IllegalArgumentException.class, () -> new Opening(5, 5));
  }

  @Test
  void equalSetsAreEqualHoweverTheyWereMade() {
    var made = openings("1-9").except(openings("3-5"));
    assertEquals(openings("5-9 1-3").hashCode(), made.hashCode());
    assertFalse(made.equals(openings("1-9")));
    assertNotEquals(openings("1-9").hashCode(), made.hashCode());
  }

  @Test
  void isWrittenAsItsOpenings() {
    assertEquals(
        "[Opening[start=1, end=3], Opening[start=5, end=9]]", openings("1-3 5-9").toString());
  }

  static Openings openings(String text) {
    return Openings.of(ranges(text).stream().map(r -> new Opening(r[0], r[1])).toList());
  }

  private static List<long[]> ranges(String text) {
    return Pattern.compile("(\\d+)-(\\d+)")
        .matcher(text)
        .results()
        .map(m -> new long[] {Long.parseLong(m.group(1)), Long.parseLong(m.group(2))})
        .toList();
  }
}
