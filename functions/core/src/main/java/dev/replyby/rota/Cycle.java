package dev.replyby.rota;

import java.util.Arrays;
import java.util.List;

/**
 * The order of turns before it starts over. There are as many rounds as the greatest weight; an
 * entry of weight w takes part in w of them, spread evenly, always in the order of the list.
 */
final class Cycle {
  private Cycle() {}

  /** The index of an entry for each turn of the cycle. */
  static int[] of(List<Turn> turns) {
    int rounds = turns.stream().mapToInt(Turn::weight).max().orElseThrow();
    var cycle = new int[turns.stream().mapToInt(Turn::weight).sum()];
    int size = 0;
    for (int round = 0; round < rounds; round++) {
      int earlier = 0;
      for (int i = 0; i < turns.size(); i++) {
        int weight = turns.get(i).weight();
        if (Math.floorMod(round * weight - earlier, rounds) < weight) {
          cycle[size++] = i;
        }
        earlier += weight;
      }
    }
    return Arrays.copyOf(cycle, size);
  }
}
