package org.guiju.counting;

import java.util.List;
import java.util.UUID;

/**
 * Everything that one subject contributes to counting.
 *
 * @param subjectType type of the subject, which finds its {@link SubjectDescriber}
 * @param subjectId public id of the subject
 * @param facts all facts of the subject as its stream of events now stands; none means it counts
 *     for nothing
 */
public record FactSet(String subjectType, UUID subjectId, List<Fact> facts) {

  public FactSet {
    facts = List.copyOf(facts);
  }
}
