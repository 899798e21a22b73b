package org.guiju.counting;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Ref;
import org.jspecify.annotations.Nullable;

/** Asks the features what the subjects of evidence are called. */
@ApplicationScoped
public class Describers {

  private final Map<String, SubjectDescriber> byType;

  Describers(@All List<SubjectDescriber> describers) {
    byType = describers.stream().collect(Collectors.toMap(SubjectDescriber::subjectType, d -> d));
  }

  /** The rows with what their subjects are called on that day. */
  public List<EvidenceView> describe(List<EvidenceRow> rows, LocalDate asOf) {
    return describe(rows, asOf, asOf, null);
  }

  /**
   * The rows with what their subjects are called on that day; subjects of a type that nobody
   * describes stay bare.
   *
   * @param counted the last day that was counted, on which it is told who adopts them
   * @param fitting for a ratio, the subjects that count in the numerator; else null
   */
  public List<EvidenceView> describe(
      List<EvidenceRow> rows, LocalDate asOf, LocalDate counted, @Nullable Set<UUID> fitting) {
    Map<Named, SubjectView> names = describe(rows.stream().map(Named::of).toList(), asOf);
    Map<UUID, List<AdoptedBy>> adopted = new HashMap<>();
    rows.stream()
        .collect(
            Collectors.groupingBy(
                EvidenceRow::subjectType,
                Collectors.mapping(EvidenceRow::subjectId, Collectors.toSet())))
        .forEach(
            (type, ids) -> {
              SubjectDescriber describer = byType.get(type);
              adopted.putAll(describer == null ? Map.of() : describer.adoptedBy(ids, counted));
            });
    return rows.stream()
        .map(
            row ->
                EvidenceView.of(
                    row,
                    names.get(Named.of(row)),
                    fitting == null ? null : fitting.contains(row.subjectId()),
                    adopted.get(row.subjectId())))
        .toList();
  }

  /** Whose events can change what the subjects of a type count for, beside their own. */
  public Map<UUID, Set<Ref>> restsOn(String type, Set<UUID> ids) {
    SubjectDescriber describer = byType.get(type);
    return describer == null ? Map.of() : describer.restsOn(ids);
  }

  /**
   * What is to be named.
   *
   * @param occurrence which of several of the subject; null where it is the subject itself
   */
  public record Named(String type, UUID subject, @Nullable String occurrence) {

    static Named of(EvidenceRow row) {
      return new Named(row.subjectType(), row.subjectId(), row.occurrence());
    }
  }

  /**
   * What things are called on that day, where somebody describes them: by what they are about, else
   * as their subject.
   */
  public Map<Named, SubjectView> describe(Collection<Named> things, LocalDate asOf) {
    Map<Named, SubjectView> names = new HashMap<>();
    things.stream()
        .collect(Collectors.groupingBy(Named::type, Collectors.toSet()))
        .forEach(
            (type, some) -> {
              SubjectDescriber describer = byType.get(type);
              if (describer != null) {
                names.putAll(names(describer, some, asOf));
              }
            });
    return names;
  }

  private static Map<Named, SubjectView> names(
      SubjectDescriber describer, Set<Named> things, LocalDate asOf) {
    Set<SubjectDescriber.Occurrence> occurrences = new HashSet<>();
    for (Named thing : things) {
      String occurrence = thing.occurrence();
      if (occurrence != null && !occurrence.isEmpty()) {
        occurrences.add(new SubjectDescriber.Occurrence(thing.subject(), occurrence));
      }
    }
    Map<UUID, SubjectView> subjects =
        describer.describe(things.stream().map(Named::subject).collect(Collectors.toSet()), asOf);
    Map<SubjectDescriber.Occurrence, SubjectView> parts =
        occurrences.isEmpty() ? Map.of() : describer.describeParts(occurrences, asOf);
    Map<Named, SubjectView> names = new HashMap<>();
    for (Named thing : things) {
      String occurrence = thing.occurrence();
      SubjectView part =
          occurrence == null
              ? null
              : parts.get(new SubjectDescriber.Occurrence(thing.subject(), occurrence));
      SubjectView view = part == null ? subjects.get(thing.subject()) : part;
      if (view != null) {
        names.put(thing, view);
      }
    }
    return names;
  }
}
