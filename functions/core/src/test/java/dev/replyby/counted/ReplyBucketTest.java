package dev.replyby.counted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyBucketTest {
  @Test
  void theLongestOfAClassIsNeverTooShortAndAtMostAnEighthOfADoublingTooLong() {
    for (long seconds = 0; seconds < 40_000_000; seconds += 1 + seconds / 1000) {
      long told = ReplyBucket.longest(ReplyBucket.of(seconds));
      boolean near = seconds <= told && told <= seconds * (1 + ReplyBucket.ERROR);
      assertTrue(near, seconds + " is told as " + told);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 4, 1024})
  void whatIsTheLongestOfItsClassIsToldExactly(long seconds) {
    assertEquals(seconds, ReplyBucket.longest(ReplyBucket.of(seconds)));
  }

  @Test
  void classesAscendAndTheLastTakesWhateverIsLonger() {
    for (int bucket = ReplyBucket.of(60); bucket < ReplyBucket.of(400 * 86_400L); bucket++) {
      assertEquals(bucket, ReplyBucket.of(ReplyBucket.longest(bucket)));
      assertEquals(bucket + 1, ReplyBucket.of(ReplyBucket.longest(bucket) + 1));
    }
    assertEquals(ReplyBucket.of(Long.MAX_VALUE), ReplyBucket.of(Long.MAX_VALUE / 2));
  }
}
