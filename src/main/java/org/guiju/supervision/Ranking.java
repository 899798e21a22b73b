package org.guiju.supervision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.guiju.platform.Sha256;

/**
 * Draws from what it is offered: the rank of an id is the SHA-256 of {@code seed:id} as a number,
 * and the lowest ranks are drawn. Whatever the order of the offers, the same are drawn.
 */
final class Ranking {

  private record Ranked(byte[] rank, UUID id) {}

  private static final Comparator<Ranked> ORDER =
      Comparator.comparing(Ranked::rank, Arrays::compareUnsigned)
          .thenComparing(ranked -> ranked.id().toString());

  private final String seed;
  private final int size;
  private final MessageDigest digest = Sha256.start();
  private final PriorityQueue<Ranked> lowest = new PriorityQueue<>(ORDER.reversed());

  Ranking(String seed, int size) {
    this.seed = seed;
    this.size = size;
  }

  void offer(UUID id) {
    byte[] rank = digest.digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8));
    Ranked ranked = new Ranked(rank, id);
    if (lowest.size() < size) {
      lowest.add(ranked);
    } else if (ORDER.compare(ranked, lowest.element()) < 0) {
      lowest.remove();
      lowest.add(ranked);
    }
  }

  /** What is drawn, the lowest rank first. */
  List<UUID> drawn() {
    return lowest.stream().sorted(ORDER).map(Ranked::id).toList();
  }
}
