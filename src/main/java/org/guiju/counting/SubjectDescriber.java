package org.guiju.counting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells what the subjects of one type are called, for the rows of evidence; a bean of the feature
 * that owns them.
 */
public interface SubjectDescriber {

  /** The subject type of the fact sets that it describes. */
  String subjectType();

  /** What the subjects are called on that day; subjects unknown on that day may be left out. */
  Map<UUID, SubjectView> describe(Set<UUID> ids, LocalDate asOf);
}
