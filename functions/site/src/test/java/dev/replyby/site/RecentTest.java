package dev.replyby.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {
  @Test
  void holdsTheMostRecentlyAskedForAndNoMore() {
    var computed = new ArrayList<Integer>();
    var recent = new Recent<Integer, String>(2);
    for (int key : new int[] {1, 2, 1, 3, 1, 2}) {
      assertEquals("v" + key, recent.get(key, k -> "v" + computedIn(computed, k)));
    }
    assertEquals(List.of(1, 2, 3, 2), computed);
    assertEquals(2, recent.size());
  }

  private static int computedIn(List<Integer> computed, int key) {
    computed.add(key);
    return key;
  }

  @Test
  void holidaysOfManyYearsAndRegionsAreNotAllHeld() {
    var germany = HolidayRegion.country("DE").orElseThrow();
    var parts = HolidayLibrary.parts(germany).stream().limit(12).toList();
    for (var part : parts) {
      IntStream.rangeClosed(1900, 2150).forEach(year -> HolidayLibrary.in(part, year));
    }
    assertEquals(HolidayLibrary.MOST_YEARS, HolidayLibrary.yearsHeld());
  }
}
