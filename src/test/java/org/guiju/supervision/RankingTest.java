package org.guiju.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.Sha256;
import org.junit.jupiter.api.Test;

/** The arithmetic of draws. */
class RankingTest {

  private static List<UUID> ids(int count) {
    Random random = new Random(7);
    return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
        .limit(count)
        .toList();
  }

  @Test
  void theLowestRanksAreDrawnWhateverTheOrder() {
    List<UUID> ids = new ArrayList<>(ids(5_000));
    List<UUID> expected =
        ids.stream()
            .sorted(Comparator.comparing(id -> Sha256.hex("a seed:" + id)))
            .limit(700)
            .toList();
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(ids, new Random(round));
      Ranking ranking = new Ranking("a seed", 700);
      ids.forEach(ranking::offer);
      assertThat(ranking.drawn()).isEqualTo(expected);
    }
    Ranking all = new Ranking("a seed", 6_000);
    ids.forEach(all::offer);
    assertThat(all.drawn()).hasSize(5_000).startsWith(expected.getFirst(), expected.get(1));
  }

  @Test
  void everyoneIsDrawnAboutAsOftenAsEveryoneElse() {
    List<UUID> ids = ids(20);
    int[] drawn = new int[ids.size()];
    for (int seed = 0; seed < 4_000; seed++) {
      Ranking ranking = new Ranking("seed " + seed, 5);
      ids.forEach(ranking::offer);
      ranking.drawn().forEach(id -> drawn[ids.indexOf(id)]++);
    }
    assertThat(drawn).hasSize(20);
    for (int times : drawn) {
      // 1,000 expected; the standard deviation is about 27
      assertThat(times).isBetween(860, 1_140);
    }
  }

  @Test
  void theRollComesInPartsOfABoundedSize() {
    int count = Roll.PART * 2 + 1;
    List<UUID> ids = ids(count).stream().sorted(Roll::compare).toList();
    List<Integer> parts = new ArrayList<>();
    Roll roll = new Roll((part, bytes) -> parts.add(part * 10_000_000 + bytes.length));
    StringBuilder text = new StringBuilder();
    for (UUID id : ids) {
      roll.add(id);
      text.append(id).append('\n');
    }
    assertThat(roll.end()).isEqualTo(Sha256.hex(text.toString()));
    assertThat(roll.count()).isEqualTo(count);
    assertThat(parts)
        .containsExactly(
            Roll.PART * Roll.BYTES, 10_000_000 + Roll.PART * Roll.BYTES, 20_000_000 + Roll.BYTES);
    assertThat(ids.stream().map(UUID::toString).toList()).isSorted();
  }

  @Test
  void whatDiffersIsCountedOnBothSides() {
    List<UUID> ids = ids(10).stream().sorted(Roll::compare).toList();
    List<List<UUID>> parts = List.of(ids.subList(0, 3), ids.subList(3, 8), List.of());
    DrawComparison comparison =
        new DrawComparison(new DrawComparison.Kept(part -> parts.get((int) part)));
    ids.subList(2, 10).forEach(comparison::add);
    comparison.end();
    assertThat(comparison.onlyKept()).isEqualTo(2);
    assertThat(comparison.onlyOther()).isEqualTo(2);
  }
}
