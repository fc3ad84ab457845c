package dev.replyby.api;

import dev.replyby.testing.TestAnswer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several callers at the same moment. */
final class AtOnce {
  private AtOnce() {}

  /** What each of {@code count} callers, numbered from 0, is answered when all call together. */
  static <T> List<T> call(int count, IntFunction<T> caller) {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, count)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return caller.apply(i);
                          }))
              .toList();
      start.countDown();
      return answers.stream().map(AtOnce::answer).toList();
    }
  }

  /** How many of these have that status. */
  static long count(List<TestAnswer> answers, int status) {
    return answers.stream().filter(a -> a.status() == status).count();
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
