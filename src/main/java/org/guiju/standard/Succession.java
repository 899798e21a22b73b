package org.guiju.standard;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.engine.Transitioned;
import org.jspecify.annotations.Nullable;

/**
 * Which edition displaces which, and when. What replaces a standard whole displaces it on its own
 * first day in force; where others replace parts of it, on the first day on which all of them are
 * in force. Partial replacements alone leave it in force. The next edition of a family displaces
 * the one before, whatever it names.
 */
@ApplicationScoped
class Succession {

  private static final String REPLACED = "E98";
  private static final String REPLACED_BY = "replacedBy";

  private final SystemSteps steps;
  private final StandardNumbers numbers;
  private final Jdbc jdbc;

  Succession(SystemSteps steps, StandardNumbers numbers, Jdbc jdbc) {
    this.steps = steps;
    this.numbers = numbers;
    this.jdbc = jdbc;
  }

  /** An edition and the day from which it displaces another. */
  private record Displacement(UUID by, LocalDate on) {}

  /** Lets an edition that was just begun displace others, and be displaced by its successors. */
  void displace(Work work, Stream stream, Publication publication) {
    Set<UUID> family = new HashSet<>(numbers.inFamiliesOf(publication.numbers()));
    Set<UUID> named = new HashSet<>(numbers.bearing(publication.replaces()));
    Set<UUID> partly = new HashSet<>(numbers.bearing(publication.partlyReplaces()));
    Set<UUID> successors = new HashSet<>(numbers.replacing(publication.numbers()));
    Set<UUID> others = new LinkedHashSet<>(family);
    others.addAll(named);
    others.addAll(successors);
    others.addAll(partly);
    others.remove(stream.id());
    work.openAll(StandardProjector.TYPE, others);
    List<StandardNumbers.Naming> parts =
        named.isEmpty() && successors.isEmpty() ? List.of() : parts(publication, stream.id());
    for (UUID other : others) {
      Stream it = work.open(new Ref(StandardProjector.TYPE, other));
      if (it.effective().isEmpty()) {
        continue;
      }
      Publication theirs = steps.fold(it).publication();
      boolean isNamed = named.contains(other);
      boolean isSuccessor =
          successors.contains(other)
              || (family.contains(other)
                  && !isNamed
                  && theirs.inForceFrom().isAfter(publication.inForceFrom()));
      if (isSuccessor) {
        Displacement by = new Displacement(other, theirs.inForceFrom());
        record(
            work,
            stream,
            family.contains(other) ? by : lastOf(by, parts, publication.numbers(), other));
      } else if (family.contains(other)) {
        record(work, it, new Displacement(stream.id(), publication.inForceFrom()));
      } else if (isNamed) {
        Displacement by = new Displacement(stream.id(), publication.inForceFrom());
        record(work, it, lastOf(by, parts, theirs.numbers(), stream.id()));
      } else {
        laterPart(work, it, theirs, new Displacement(stream.id(), publication.inForceFrom()));
      }
    }
  }

  /** What replaces parts of the edition itself or of what it replaces. */
  private List<StandardNumbers.Naming> parts(Publication publication, UUID own) {
    Set<String> predecessors = new LinkedHashSet<>(publication.numbers());
    predecessors.addAll(publication.replaces());
    return numbers.partlyReplacing(predecessors).stream()
        .filter(n -> !n.standard().equals(own))
        .toList();
  }

  /** The whole replacement, or the last of the partial ones where that comes later. */
  private static Displacement lastOf(
      Displacement whole,
      List<StandardNumbers.Naming> parts,
      Collection<String> predecessor,
      UUID except) {
    return parts.stream()
        .filter(n -> predecessor.contains(n.canonical()) && !n.standard().equals(except))
        .map(n -> new Displacement(n.standard(), n.from()))
        .filter(n -> n.on().isAfter(whole.on()))
        .max(Comparator.comparing(Displacement::on))
        .orElse(whole);
  }

  /** A part that comes into force later than what displaced the rest puts that off. */
  private void laterPart(Work work, Stream it, Publication theirs, Displacement part) {
    Event displaced = displacement(it).orElse(null);
    if (displaced == null || !displaced.effectiveOn().isBefore(part.on())) {
      return;
    }
    String by = displaced.payload(Transitioned.class).given().text(REPLACED_BY);
    boolean named =
        numbers.whollyReplacing(theirs.numbers()).stream()
                .anyMatch(n -> n.standard().toString().equals(by))
            || numbers.partlyReplacing(theirs.numbers()).stream()
                .anyMatch(n -> n.standard().toString().equals(by));
    if (named) {
      SystemSteps.voidEvents(work, it, List.of(displaced));
      record(work, it, part);
    }
  }

  private static Optional<Event> displacement(Stream it) {
    return it.effective().stream().filter(e -> SystemSteps.isTo(e, REPLACED)).findFirst();
  }

  /** The earliest displacement holds. */
  private void record(Work work, Stream it, Displacement displacement) {
    Event now = displacement(it).orElse(null);
    if (now != null) {
      if (!displacement.on().isBefore(now.effectiveOn())) {
        return;
      }
      SystemSteps.voidEvents(work, it, List.of(now));
    }
    steps.take(
        work,
        it,
        displacement.on(),
        REPLACED,
        Map.of(REPLACED_BY, new TextNode(displacement.by().toString())));
  }

  /**
   * Takes back what an edition displaced, and lets the others that name these predecessors displace
   * them instead.
   */
  void retract(Work work, UUID by, @Nullable Publication before) {
    Set<UUID> affected =
        new LinkedHashSet<>(
            jdbc.query(
                "select distinct standard_id from standard_period where replaced_by = ?",
                p -> p.uuid(by),
                row -> row.uuid("standard_id")));
    if (before != null) {
      affected.addAll(numbers.bearing(before.replaces()));
      affected.addAll(numbers.bearing(before.partlyReplaces()));
      affected.remove(by);
    }
    work.openAll(StandardProjector.TYPE, affected);
    for (UUID id : affected) {
      Stream it = work.open(new Ref(StandardProjector.TYPE, id));
      if (!it.effective().isEmpty()) {
        settle(work, it, by);
      }
    }
  }

  /** Displaces an edition by what is left of its successors. */
  private void settle(Work work, Stream it, UUID without) {
    Publication publication = steps.fold(it).publication();
    List<String> own = publication.numbers();
    List<StandardNumbers.Naming> parts =
        numbers.partlyReplacing(own).stream()
            .filter(n -> !n.standard().equals(without) && !n.standard().equals(it.id()))
            .toList();
    List<Displacement> candidates = new ArrayList<>();
    numbers.whollyReplacing(own).stream()
        .filter(n -> !n.standard().equals(without) && !n.standard().equals(it.id()))
        .map(n -> new Displacement(n.standard(), n.from()))
        .map(whole -> lastOf(whole, parts, own, whole.by()))
        .forEach(candidates::add);
    numbers.familyAfter(own, publication.inForceFrom()).stream()
        .filter(n -> !n.standard().equals(without) && !n.standard().equals(it.id()))
        .map(n -> new Displacement(n.standard(), n.from()))
        .forEach(candidates::add);
    Displacement wanted =
        candidates.stream().min(Comparator.comparing(Displacement::on)).orElse(null);
    Event now = displacement(it).orElse(null);
    if (now != null && wanted != null && isSame(now, wanted)) {
      return;
    }
    if (now != null) {
      SystemSteps.voidEvents(work, it, List.of(now));
    }
    if (wanted != null) {
      record(work, it, wanted);
    }
  }

  private static boolean isSame(Event now, Displacement wanted) {
    return now.effectiveOn().equals(wanted.on())
        && wanted.by().toString().equals(now.payload(Transitioned.class).given().text(REPLACED_BY));
  }
}
