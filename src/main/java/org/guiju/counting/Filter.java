package org.guiju.counting;

import java.util.Set;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;

/**
 * Which facts are counted. An empty set leaves its attribute open; several values of one attribute
 * are a union.
 *
 * @param measure code of the measure
 * @param region the region counted for
 * @param tag a tag that the facts must carry; empty means any or none
 */
public record Filter(
    String measure,
    String region,
    String tag,
    Set<Kind> kinds,
    Set<Nature> natures,
    Set<Level> levels,
    Set<Role> roles,
    Set<WorkType> workTypes,
    Set<String> stages,
    Set<String> committees) {

  public Filter {
    kinds = Set.copyOf(kinds);
    natures = Set.copyOf(natures);
    levels = Set.copyOf(levels);
    roles = Set.copyOf(roles);
    workTypes = Set.copyOf(workTypes);
    stages = Set.copyOf(stages);
    committees = Set.copyOf(committees);
  }

  /** Everything that counts for the measure in the region. */
  public static Filter of(String measure, String region) {
    return new Filter(
        measure,
        region,
        FactRow.ANY_TAG,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of());
  }

  public Filter withMeasure(String other) {
    return new Filter(
        other, region, tag, kinds, natures, levels, roles, workTypes, stages, committees);
  }
}
