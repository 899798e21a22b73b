package org.guiju.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Ref;

/**
 * Tells what the subjects of one type are called, for the rows of evidence; a bean of the feature
 * that owns them.
 */
public interface SubjectDescriber {

  /** The subject type of the fact sets that it describes. */
  String subjectType();

  /** What the subjects are called on that day; subjects unknown on that day may be left out. */
  Map<UUID, SubjectView> describe(Set<UUID> ids, LocalDate asOf);

  /** What facts of subjects are about, where their occurrence tells several of a subject apart. */
  record Occurrence(UUID subject, String occurrence) {}

  /**
   * What occurrences are called on that day that are about a part of their subject, such as one of
   * its editions; those that are called as their subject is may be left out.
   */
  default Map<Occurrence, SubjectView> describeParts(Set<Occurrence> parts, LocalDate asOf) {
    return Map.of();
  }

  /**
   * Of subjects that can be adopted, who adopted which edition of them on a day, as known now; of
   * all others nothing.
   */
  default Map<UUID, List<AdoptedBy>> adoptedBy(Set<UUID> ids, LocalDate on) {
    return Map.of();
  }

  /** Whose events can change what the subjects count for, beside their own. */
  default Map<UUID, Set<Ref>> restsOn(Set<UUID> ids) {
    return Map.of();
  }
}
