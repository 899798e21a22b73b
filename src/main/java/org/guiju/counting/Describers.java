package org.guiju.counting;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
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
    Map<UUID, SubjectView> subjects = new HashMap<>();
    Map<UUID, List<AdoptedBy>> adopted = new HashMap<>();
    rows.stream()
        .collect(
            Collectors.groupingBy(
                EvidenceRow::subjectType,
                Collectors.mapping(EvidenceRow::subjectId, Collectors.toSet())))
        .forEach(
            (type, ids) -> {
              subjects.putAll(describe(type, ids, asOf));
              SubjectDescriber describer = byType.get(type);
              adopted.putAll(describer == null ? Map.of() : describer.adoptedBy(ids, counted));
            });
    return rows.stream()
        .map(
            row ->
                EvidenceView.of(
                    row,
                    subjects.get(row.subjectId()),
                    fitting == null ? null : fitting.contains(row.subjectId()),
                    adopted.get(row.subjectId())))
        .toList();
  }

  /** Whose events can change what the subjects of a type count for, beside their own. */
  public Map<UUID, Set<Ref>> restsOn(String type, Set<UUID> ids) {
    SubjectDescriber describer = byType.get(type);
    return describer == null ? Map.of() : describer.restsOn(ids);
  }

  /** What the subjects of a type are called on that day, where somebody describes them. */
  public Map<UUID, SubjectView> describe(String type, Set<UUID> ids, LocalDate asOf) {
    SubjectDescriber describer = byType.get(type);
    return describer == null ? Map.of() : describer.describe(ids, asOf);
  }
}
