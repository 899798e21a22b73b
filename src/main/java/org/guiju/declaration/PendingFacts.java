package org.guiju.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.counting.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What is under way for one standard of a declarer: the unbroken times during which declarations
 * name it that are not public, before it was public by any. It counts once by its number without
 * the year, and each of its editions counts once; a standard that is its own by any of them, or by
 * what is public, is so with all its editions.
 */
final class PendingFacts {

  static final String OWN = "DECLARED_STANDARD_PENDING";
  static final String ANY = "DECLARED_STANDARD_PENDING_ANY";
  static final String EDITION = "DECLARED_EDITION_PENDING";
  static final String EDITION_OR_OTHER = "DECLARED_EDITION_PENDING_ANY";

  private final List<PendingStandards.Line> lines;
  private final DeclarationFacts.Whereabouts whereabouts;
  private final List<Fact> facts = new ArrayList<>();

  private PendingFacts(
      List<PendingStandards.Line> lines, DeclarationFacts.Whereabouts whereabouts) {
    this.lines =
        lines.stream()
            .sorted(
                Comparator.comparing(PendingStandards.Line::from)
                    .thenComparing(PendingStandards.Line::declaration)
                    .thenComparing(PendingStandards.Line::number))
            .toList();
    this.whereabouts = whereabouts;
  }

  /**
   * The facts of all measures.
   *
   * @param first when it was first public; null where it was not. As its own it is still to come
   *     while it was public as that of others alone.
   * @param later its further editions that were public
   */
  static List<Fact> of(
      List<PendingStandards.Line> lines,
      @Nullable FamilyRow first,
      Collection<FamilyRow> later,
      DeclarationFacts.Whereabouts whereabouts) {
    PendingFacts pending = new PendingFacts(lines, whereabouts);
    if (!lines.isEmpty()) {
      pending.gather(first, later);
    }
    return List.copyOf(pending.facts);
  }

  private void gather(@Nullable FamilyRow first, Collection<FamilyRow> later) {
    boolean publicAsOwn = first != null && first.own();
    boolean own = publicAsOwn || lines.stream().anyMatch(PendingStandards.Line::own);
    boolean ofOthers = first != null && !publicAsOwn;
    LocalDate until = first == null ? null : first.on();
    add(ANY, "", lines, lines.getFirst(), until);
    if (own) {
      add(OWN, "", lines, speaking(lines), ofOthers ? null : until);
      Map<String, LocalDate> editions = new HashMap<>();
      if (first != null && publicAsOwn) {
        editions.put(first.number(), first.on());
      }
      later.forEach(edition -> editions.put(edition.number(), edition.on()));
      addEditions(EDITION, editions);
      if (!ofOthers) {
        addEditions(EDITION_OR_OTHER, editions);
      }
    }
    if (!own || ofOthers) {
      add(EDITION_OR_OTHER, "", lines, lines.getFirst(), until);
    }
  }

  /**
   * Each edition.
   *
   * @param publicOn when each was first public, by its number
   */
  private void addEditions(String measure, Map<String, LocalDate> publicOn) {
    lines.stream()
        .collect(
            Collectors.groupingBy(PendingStandards.Line::number, TreeMap::new, Collectors.toList()))
        .forEach(
            (number, named) -> add(measure, number, named, speaking(named), publicOn.get(number)));
  }

  /** The first that calls it its own, else the first. */
  private static PendingStandards.Line speaking(List<PendingStandards.Line> lines) {
    return lines.stream().filter(PendingStandards.Line::own).findFirst().orElseGet(lines::getFirst);
  }

  /**
   * A fact for each unbroken time.
   *
   * @param number of the edition; empty where it is all of them
   * @param of whose kind it is
   * @param until when it was public; null where it was not
   */
  private void add(
      String measure,
      String number,
      List<PendingStandards.Line> named,
      PendingStandards.Line of,
      @Nullable LocalDate until) {
    NavigableMap<LocalDate, LocalDate> times = new TreeMap<>();
    named.forEach(
        line -> {
          LocalDate to = until != null && until.isBefore(line.to()) ? until : line.to();
          Map.Entry<LocalDate, LocalDate> last = times.lastEntry();
          if (last != null && !last.getValue().isBefore(line.from())) {
            times.put(last.getKey(), to.isAfter(last.getValue()) ? to : last.getValue());
          } else if (line.from().isBefore(to)) {
            times.put(line.from(), to);
          }
        });
    times.forEach(
        (from, to) ->
            facts.add(
                DeclarationFacts.fact(
                    measure,
                    number.isEmpty() ? from.toString() : edition(number, from),
                    from,
                    to.equals(DeclarationProjector.OPEN) ? null : to,
                    of.kind(),
                    whereabouts.of(of.family().organization(), from))));
  }

  /** The occurrence of a fact about an edition that is under way from a day on. */
  static String edition(String number, LocalDate from) {
    return DeclarationFacts.occurrence(number + " " + from);
  }
}
