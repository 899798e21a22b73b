package org.guiju.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.jspecify.annotations.Nullable;

/** A thing that the walks know, with its history as it was read last. */
final class Thing {

  final Sort sort;
  final UUID id;

  /** The day up to which the walk has come with it. */
  volatile LocalDate clock;

  /** The day from which a refusal said that the next step would pass; null where none said so. */
  volatile @Nullable LocalDate passesFrom;

  private final ProcedureCatalog procedures;
  private volatile List<Event> recorded = List.of();
  private volatile List<Plain.Mark> marks = List.of();

  Thing(Sort sort, UUID id, ProcedureCatalog procedures, LocalDate clock) {
    this.sort = sort;
    this.id = id;
    this.procedures = procedures;
    this.clock = clock;
  }

  /**
   * Reads its history anew; what was read before must still stand there, word for word. Of two who
   * learn at once the later may bring the shorter one, which tells nothing new.
   */
  synchronized void learn(List<Event> history) {
    List<Event> before = recorded;
    for (int i = 0; i < Math.min(before.size(), history.size()); i++) {
      if (!before.get(i).hash().equals(history.get(i).hash())) {
        throw new AssertionError("event %d of %s was changed".formatted(i + 1, this));
      }
    }
    if (history.size() < before.size()) {
      return;
    }
    recorded = List.copyOf(history);
    marks = Plain.fold(sort, Plain.effective(recorded), procedures);
  }

  List<Event> recorded() {
    return recorded;
  }

  long version() {
    return recorded.size();
  }

  /** What stands of its history, with where it stood after each event. */
  List<Plain.Mark> marks() {
    return marks;
  }

  List<Plain.Told> effective() {
    return marks.stream().map(Plain.Mark::told).toList();
  }

  List<Plain.Told> steps() {
    return effective().stream().filter(Plain.Told::isStep).toList();
  }

  /** Whether anything is left of it: not where its beginning was voided. */
  boolean stands() {
    return marks.size() > (sort == Sort.MATTER ? 1 : 0);
  }

  /** Where it stands after all that is known. */
  Plain.Stand now() {
    return marks.getLast().after();
  }

  /** Where it stood at the end of a day; empty where it was not there yet. */
  Optional<Plain.Stand> on(LocalDate day) {
    List<Plain.Mark> past = marks.stream().filter(m -> !m.told().on().isAfter(day)).toList();
    return past.size() <= (sort == Sort.MATTER ? 1 : 0)
        ? Optional.empty()
        : Optional.of(past.getLast().after());
  }

  /** A matter begins with its first step, whenever it was opened. */
  LocalDate begunOn() {
    return marks.get(sort == Sort.MATTER ? 1 : 0).told().on();
  }

  Procedure procedure() {
    return now().procedure();
  }

  /** The thing that a matter is about. */
  UUID about() {
    return UUID.fromString(marks.getFirst().told().payload().path("about").path("id").asText());
  }

  /** What its history would be with other events; empty where the table does not allow that. */
  Optional<Plain.Stand> with(List<Plain.Told> events) {
    try {
      List<Plain.Mark> would = Plain.fold(sort, Plain.inOrder(events), procedures);
      return would.isEmpty() ? Optional.of(now()) : Optional.of(would.getLast().after());
    } catch (Plain.NotAllowed e) {
      return Optional.empty();
    }
  }

  /** Where a step would lead to; empty where the table does not have it on that day. */
  Optional<Plain.Stand> after(String actionOrId, LocalDate day, Object inputs) {
    return on(day)
        .flatMap(stand -> stand.step(actionOrId))
        .flatMap(
            step -> {
              List<Plain.Told> all = new ArrayList<>(effective());
              all.add(Plain.Told.imagined(step, day, Client.json(inputs)));
              return with(all);
            });
  }

  @Override
  public String toString() {
    return sort.name() + " " + id;
  }
}
