package org.guiju.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What was known of things at some moments, to be asked for again when much has come after. */
final class Memories {

  private static final int ONE_IN = 12;

  private final List<Memory> all = new ArrayList<>();

  private record Memory(Thing thing, Instant at, List<String> events) {}

  void remember(Thing thing, Random random) {
    if (random.nextInt(ONE_IN) == 0) {
      List<String> events =
          thing.effective().stream().map(told -> told.id() + " " + told.on()).toList();
      all.add(new Memory(thing, thing.recorded().getLast().recordedAt(), events));
    }
  }

  /** domain.md 2: what was known at a moment is answered the same for ever. */
  void hold(Client client) {
    for (Memory memory : all) {
      Client.Answer answer =
          client.get(
              "%s%s/history?view=effective&knownAt=%s"
                  .formatted(memory.thing().sort.path(), memory.thing().id, memory.at()));
      List<String> events = new ArrayList<>();
      answer
          .body()
          .path("items")
          .forEach(e -> events.add(e.path("id").asText() + " " + e.path("effectiveOn").asText()));
      assertThat(events)
          .as("%s as known at %s: %s", memory.thing(), memory.at(), answer)
          .isEqualTo(memory.events());
    }
  }
}
